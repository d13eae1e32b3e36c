import { describe, expect, it } from 'vitest'
import { connectDatabase } from '../database'
import { DatabaseAway, isDatabaseAway, isLasting } from './database-failure'

/** What Prisma throws, as it was seen while PostgreSQL was killed, stopped and started under every kind of query. */
const failure = (fields: { name?: string; code?: string; meta?: unknown }, message = '') =>
  Object.assign(new Error(message), { clientVersion: '7.10.0', ...fields })
const byDriver = (code: string, cause: Record<string, string>) =>
  failure({ name: 'PrismaClientKnownRequestError', code, meta: { driverAdapterError: { cause } } })

describe('isDatabaseAway', () => {
  it.each([
    ['refused', byDriver('P1001', { kind: 'DatabaseNotReachable' })],
    ['refused, of a raw query', byDriver('P2010', { kind: 'DatabaseNotReachable' })],
    ['closed', byDriver('P1017', { kind: 'ConnectionClosed' })],
    ['full', byDriver('P2037', { originalCode: '53300', kind: 'TooManyConnections' })],
    ['stopping', byDriver('P2010', { originalCode: '57P01', kind: 'postgres' })],
    ['starting', byDriver('P2039', { originalCode: '57P03', kind: 'postgres' })],
    ['a deadlock', byDriver('P2034', { originalCode: '40P01', kind: 'TransactionWriteConflict' })],
    ['cut off', failure({}, 'Connection terminated unexpectedly')],
    ['no connection free', failure({}, 'timeout exceeded when trying to connect')],
    ['no transaction in time', failure({ name: 'PrismaClientKnownRequestError', code: 'P2028', meta: {} })],
    ['what nobody could wait for', new DatabaseAway('it is not known what was committed')],
  ])('SY38: knows a database that does not answer: %s', (_, error) => {
    expect([isDatabaseAway(error), isLasting(error)]).toEqual([true, false])
  })

  it.each([
    ['a bug', new TypeError('x is not a function')],
    ['a bug in Prisma', Object.assign(new TypeError('x is not a function'), { clientVersion: '7.10.0' })],
    ['an error of ours', new Error('entry 7 does not follow 5')],
    ['a query that is none', failure({ name: 'PrismaClientValidationError' })],
    ['a row that is not there', failure({ name: 'PrismaClientKnownRequestError', code: 'P2025', meta: {} })],
    ['a row that is there', byDriver('P2002', { originalCode: '23505', kind: 'UniqueConstraintViolation' })],
    ['a column of no type', byDriver('P2010', { kind: 'UnsupportedNativeDataType' })],
    ['a wrong password', byDriver('P1000', { originalCode: '28P01', kind: 'AuthenticationFailed' })],
    ['nothing', undefined],
  ])('SY38: takes nothing else for it: %s', (_, error) => {
    expect(isDatabaseAway(error)).toBe(false)
  })

  it('SY38: knows it by what Prisma throws today', async () => {
    const database = connectDatabase('postgresql://nobody@127.0.0.1:1/nothing')
    for (const ask of [() => database.map.count(), () => database.$queryRaw`SELECT 1`]) {
      const error = await ask().then(
        () => undefined,
        (reason: unknown) => reason,
      )
      expect(isDatabaseAway(error)).toBe(true)
    }
    await database.$disconnect()
  })
})
