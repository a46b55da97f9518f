import { errorCodes, type Endpoint } from '@lensan/contract';
import * as z from 'zod';
import type { App } from './app.ts';

type Schema = Endpoint['body'];
type Json = Record<string, unknown>;

/**
 * JSON Schema of one side of a shape; what JSON Schema cannot say (a transformation) becomes
 * "anything".
 */
const jsonSchema = (schema: z.core.$ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
  });
  return rest;
};

const parameters = (schema: Schema, place: 'path' | 'query'): Json[] => {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Json;
    required?: string[];
  };
  return Object.entries(properties).map(([name, shape]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: shape,
  }));
};

const operationId = (endpoint: Endpoint) =>
  `${endpoint.method.toLowerCase()}${endpoint.path
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((part) => part[0]?.toUpperCase() + part.slice(1))
    .join('')}`;

function describe(endpoint: Endpoint, action: string): Json {
  const answer = endpoint.response
    ? { content: { 'application/json': { schema: jsonSchema(endpoint.response, 'output') } } }
    : {};
  return {
    operationId: operationId(endpoint),
    summary: endpoint.summary,
    tags: [endpoint.path.split('/')[2] ?? 'server'],
    'x-action': action,
    ...(action === 'public' ? { security: [] } : {}),
    parameters: [...parameters(endpoint.params, 'path'), ...parameters(endpoint.query, 'query')],
    ...(endpoint.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: jsonSchema(endpoint.body, 'input') } },
          },
        }
      : {}),
    responses: {
      200: { description: 'Success', ...answer },
      default: { $ref: '#/components/responses/Error' },
    },
  };
}

/**
 * OpenAPI 3.1 document of everything mounted, made from the descriptors the server validates with.
 */
export function openApiDocument(app: Pick<App, 'routes'>, version: string): Json {
  const paths: Record<string, Json> = {};
  for (const { endpoint, action } of app.routes) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[endpoint.method.toLowerCase()] = describe(endpoint, action);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lên Sàn',
      version,
      description:
        'Every write is a named operation that can be repeated without harm. Not found and not yours answer alike.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-session',
          description: 'Set by signing in; named session without https.',
        },
      },
      responses: {
        Error: {
          description: 'Refusal or fault, by stable code',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
        },
      },
      schemas: { Error: errorSchema },
    },
  };
}

const errorSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'requestId'],
      properties: {
        code: { type: 'string', enum: Object.keys(errorCodes) },
        requestId: { type: 'string' },
        problems: {
          type: 'array',
          items: {
            type: 'object',
            required: ['code'],
            properties: {
              code: { type: 'string' },
              field: { type: 'string' },
              left: { type: 'integer' },
            },
          },
        },
      },
    },
  },
};
