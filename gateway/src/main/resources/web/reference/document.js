// Reads an OpenAPI document: its operations by tag, and its schemas in words.

const METHODS = ['get', 'put', 'post', 'patch', 'delete'];

// What a reference leads to, or the thing itself; `name` is what the document calls it.
export function resolve(root, node) {
  if (!node?.$ref) return node ?? {};
  const steps = node.$ref.slice(2).split('/');
  const target = steps.reduce((at, step) => at[step.replaceAll('~1', '/').replaceAll('~0', '~')], root);
  return { name: steps.at(-1), ...target };
}

// Every operation with its path, method, and the parameters of both.
export function operations(root) {
  return Object.entries(root.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => method in item).map((method) => ({
      ...item[method],
      path,
      method: method.toUpperCase(),
      parameters: [...(item.parameters ?? []), ...(item[method].parameters ?? [])].map((one) => resolve(root, one)),
    })),
  );
}

// Whom an operation is for.
export function audience(operation) {
  if (operation.security?.length === 0) return 'For everybody, without a token.';
  if (operation['x-access'] === 'self') return 'With one’s own token.';
  const areas = [operation['x-area']].flat().join(' or ');
  return `With the token of an administrator who may ${operation['x-access']} ${areas}.`;
}

const PLURALS = { character: 'characters', element: 'elements', property: 'properties' };

function span(least, most, what) {
  if (least === undefined && most === undefined) return [];
  const words = PLURALS[what];
  if (least === undefined) return [`at most ${most} ${most === 1 ? what : words}`];
  if (most === undefined) return [`at least ${least} ${least === 1 ? what : words}`];
  return [`${least} to ${most} ${words}`];
}

function bounds({ minimum, maximum }) {
  if (minimum !== undefined && maximum !== undefined) return [`${minimum} to ${maximum}`];
  if (minimum !== undefined) return [`at least ${minimum}`];
  return maximum === undefined ? [] : [`at most ${maximum}`];
}

function type(root, schema) {
  if (schema.const !== undefined) return `always ${schema.const}`;
  if (schema.enum) return `one of ${schema.enum.join(', ')}`;
  if (schema.type === 'array') return 'list of';
  if (schema.type === 'object' && schema.additionalProperties?.type)
    return `object of names, each with ${type(root, schema.additionalProperties)}`;
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives) return alternatives.map((one) => type(root, resolve(root, one))).join(' or ');
  const names = { string: schema.format ?? 'text', integer: 'whole number', boolean: 'true or false' };
  return [schema.type ?? schema.name ?? 'anything'].flat().map((one) => names[one] ?? one).join(' or ');
}

// What a schema allows, in words, such as `text, 1 to 63 characters`.
export function words(root, schema) {
  return [
    type(root, schema),
    ...(schema['x-says'] ? [schema['x-says']] : []),
    ...span(schema.minLength, schema.maxLength, 'character'),
    ...span(schema.minItems, schema.maxItems, 'element'),
    ...span(schema.minProperties, schema.maxProperties, 'property'),
    ...bounds(schema),
    ...(schema.default === undefined ? [] : [`else ${schema.default}`]),
  ].join(', ');
}

// The properties of an object, also those that it takes from others.
export function properties(root, schema) {
  const parts = [schema, ...(schema.allOf ?? []).map((part) => resolve(root, part))];
  const required = parts.flatMap((part) => part.required ?? []);
  return parts.flatMap((part) =>
    Object.entries(part.properties ?? {}).map(([name, value]) => ({
      name,
      schema: value,
      required: required.includes(name),
    })),
  );
}
