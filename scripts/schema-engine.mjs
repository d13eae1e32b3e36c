import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** @typedef {import('@prisma/schema-engine-wasm/schema_engine_bg').SchemaEngine} SchemaEngine */

/**
 * Runs Prisma's schema engine, in WebAssembly, on a database.
 * @template T
 * @param {string} url of the database
 * @param {string} datamodel the text of schema.prisma
 * @param {(engine: SchemaEngine) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSchemaEngine(url, datamodel, work) {
  const [{ SchemaEngine }, { bindMigrationAwareSqlAdapterFactory }] = await Promise.all([
    loadOnce(),
    import('@prisma/driver-adapter-utils'),
  ])
  const { adapter, scriptError, close } = await migrationAdapter(url)
  try {
    const engine = await SchemaEngine.new(
      { datamodels: [['schema.prisma', datamodel]] },
      () => {},
      bindMigrationAwareSqlAdapterFactory(adapter),
    )
    try {
      return await work(engine)
    } catch (error) {
      // The engine loses the database's words on the way.
      throw scriptError() ?? error
    } finally {
      engine.free()
    }
  } finally {
    await close()
  }
}

/** @type {ReturnType<typeof load> | undefined} */
let loading

/** The glue code keeps views of the memory of the instance it first met: a process can have one only. */
function loadOnce() {
  loading ??= load()
  return loading
}

async function load() {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const { resolve } = createRequire(import.meta.url)
  const wasm = resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm')
  /** @type {WebAssembly.ModuleImports} */
  const imports = { .../** @type {object} */ (glue) }
  for (const name of Object.keys(glue).filter((name) => name.startsWith('__wbg_setTimeout_')))
    imports[name] = idle(/** @type {typeof setTimeout} */ (/** @type {unknown} */ (imports[name])))
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { './schema_engine_bg.js': imports })
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } })
  glue.__wbg_set_wasm(instance.exports)
  const start = /** @type {() => void} */ (instance.exports.__wbindgen_start)
  start()
  return glue
}

/**
 * The engine leaves a timer of ten seconds behind; it must not keep the process from ending.
 * @param {typeof setTimeout} setTimer
 * @returns {(run: () => void, delay: number) => NodeJS.Timeout}
 */
const idle = (setTimer) => (run, delay) => setTimer(run, delay).unref()

/** PostgreSQL's one-byte type "char", which its catalogue uses and Prisma's adapter does not know. */
const CHAR_OID = 18
/** The adapter does know arrays of them, and the engine reads none: it stands for the single ones on the way. */
const CHAR_ARRAY_OID = 1002

const MARK_DONE = `UPDATE _prisma_migrations SET finished_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL`

/**
 * Prisma's PostgreSQL adapter with two repairs that the engine needs:
 * - the catalogue's "char" columns are read as characters;
 * - a migration goes to the database in one piece, together with the note that it is done. The adapter would cut
 *   it at every semicolon, also at those in strings, and send the pieces one by one; in one piece PostgreSQL does
 *   all of it or nothing, whatever fails or dies on the way.
 * @param {string} url
 */
async function migrationAdapter(url) {
  const [{ default: pg }, { PrismaPg }, { ColumnTypeEnum }] = await Promise.all([
    import('pg'),
    import('@prisma/adapter-pg'),
    import('@prisma/driver-adapter-utils'),
  ])
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 10_000 })
  const query = pool.query.bind(pool)
  pool.query = /** @type {typeof pool.query} */ (
    async (/** @type {import('pg').QueryArrayConfig} */ config) => {
      const result = await query(config)
      for (const field of result.fields ?? []) if (field.dataTypeID === CHAR_OID) field.dataTypeID = CHAR_ARRAY_OID
      return result
    }
  )
  const factory = new PrismaPg(pool)
  /** @type {unknown} */
  let failed = null
  const connect = async () => {
    const adapter = await factory.connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (sql) => {
      const result = await queryRaw(sql)
      const columnTypes = result.columnTypes.map((type) =>
        type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
      )
      return { ...result, columnTypes }
    }
    adapter.executeScript = async (script) => {
      try {
        await query(`${script}\n;\n${MARK_DONE}`)
      } catch (error) {
        failed = error
        throw error
      }
    }
    return adapter
  }
  /** @type {import('@prisma/driver-adapter-utils').SqlMigrationAwareDriverAdapterFactory} */
  const adapter = {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect,
    connectToShadowDb: () => Promise.reject(new Error('This engine is given no shadow database')),
  }
  return { adapter, scriptError: () => failed, close: () => pool.end() }
}
