import { z } from 'zod'
import { ENDPOINTS, type Endpoint } from './endpoints'

type Json = { [key: string]: unknown }

/**
 * The REST door as an OpenAPI document (https://spec.openapis.org/oas/v3.1.1), made of the schemas that its routes judge requests
 * by.
 */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {}
  for (const endpoint of ENDPOINTS)
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: describeEndpoint(endpoint) }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Crux',
      version: '1',
      description:
        'Argument maps over REST. Make a token in your account and send it as “Authorization: Bearer …”. Ids are made by clients, as UUID v7.',
    },
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'An API token of your account.' } },
      schemas: {
        Error: {
          type: 'object',
          required: ['error'],
          properties: {
            error: {
              type: 'object',
              required: ['code', 'message'],
              properties: {
                code: { type: 'string' },
                message: { type: 'string', description: 'A sentence for people.' },
              },
            },
          },
        },
      },
    },
  }
}

function describeEndpoint({ path, summary, needs, query, body, answers }: Endpoint): Json {
  const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const inPath = parts.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  return {
    summary,
    description: needs === 'writing token' ? 'Needs a token that may write.' : undefined,
    security: needs === 'nothing' ? [{}, { token: [] }] : [{ token: [] }],
    parameters: [...inPath, ...(query ? queryParameters(query) : [])],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } },
    }),
    responses: {
      [answers.status]: { description: 'Done.', ...contentOf(answers.body) },
      default: {
        description: 'What went wrong, for programs and for people.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  }
}

function contentOf(body: Endpoint['answers']['body']): Json {
  if (body === null) return {}
  if (typeof body === 'string') return { content: { [body]: {} } }
  return { content: { 'application/json': { schema: schemaOf(body, 'output') } } }
}

/** What a schema says of JSON; checks that JSON Schema has no words for are left to the door. */
function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output'): Json {
  const { $schema, ...said } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
    reused: 'inline',
  })
  return said
}

/** What an address asks for, one parameter a member. */
function queryParameters(query: z.core.$ZodType): Json[] {
  const { properties = {}, required = [] } = schemaOf(query, 'input') as { properties?: Json; required?: string[] }
  return Object.entries(properties).map(([name, schema]) => ({
    ...{ name, in: 'query', required: required.includes(name) },
    schema: schema ?? {},
  }))
}
