import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ENDPOINTS } from './endpoints'
import { openApiDocument } from './openapi'

/** Routes that are there, as `GET /api/maps/{mapId}`; the account's are for browsers alone. */
function routes(): string[] {
  return readdirSync('app/api', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('route.ts'))
    .map((name) => `app/api/${name}`)
    .filter((file) => !/^app\/api\/(account|auth)\//.test(file))
    .flatMap((file) => {
      const path = file
        .replace(/^app/, '')
        .replace(/\/route\.ts$/, '')
        .replace(/\[(\w+)\]/g, '{$1}')
      const methods = readFileSync(file, 'utf8').matchAll(/^export (?:const|async function) (GET|POST|DELETE)\b/gm)
      return [...methods].map(([, method]) => `${method} ${path}`)
    })
    .sort()
}

describe('the OpenAPI document', () => {
  it('CL10: describes every route that programs may use, and no other', () => {
    expect(ENDPOINTS.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort()).toEqual(routes())
  })

  it('CL10: is plain JSON with a schema for each body, and names every part of an address', () => {
    const document = JSON.parse(JSON.stringify(openApiDocument())) as {
      openapi: string
      paths: Record<
        string,
        Record<string, { parameters: { name: string; in: string }[]; requestBody?: { content: unknown } }>
      >
    }
    expect(document.openapi).toMatch(/^3\.1/)
    for (const { method, path, body } of ENDPOINTS) {
      const described = document.paths[path]?.[method]
      expect(described?.requestBody !== undefined, path).toBe(body !== undefined)
      const named = described?.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => `{${name}}`)
      expect(named?.every((part) => path.includes(part))).toBe(true)
      expect(named).toHaveLength(path.split('{').length - 1)
    }
    const operations = JSON.stringify(document.paths['/api/maps/{mapId}/operations']?.post?.requestBody)
    expect(operations).toContain('edit-claim')
  })
})
