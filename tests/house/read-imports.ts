import { dirname, join } from 'node:path/posix';
import { parseSync, Visitor } from 'vite';

/** One import of a module, type-only ones included. */
export interface ImportEdge {
  /** The path inside the repository for relative imports, else the bare specifier. */
  readonly target: string;
  readonly relative: boolean;
}

/** What the house test wants to know of one source file. */
export interface ModuleFacts {
  readonly path: string;
  readonly imports: readonly ImportEdge[];
  /** Extension API objects the file names as globals: `browser`, `chrome`. */
  readonly extensionGlobals: readonly string[];
}

const EXTENSION_GLOBALS = new Set(['browser', 'chrome']);

/** The string of a literal node, `undefined` for anything computed. */
function literal(node: { type: string; value?: unknown } | null | undefined): string | undefined {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

/**
 * Parses a module and lists what it imports (static, dynamic, re-exports, `import()` types and
 * `new URL('…', import.meta.url)` are all edges of the house).
 * @throws {Error} when the source does not parse.
 */
export function readImports(path: string, source: string): ModuleFacts {
  const parsed = parseSync(path, source);
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message}`);
  const specifiers = new Set<string>();
  const globals = new Set<string>();
  const add = (value: string | undefined): void => {
    if (value !== undefined) specifiers.add(value);
  };
  new Visitor({
    ImportDeclaration: (node) => add(literal(node.source)),
    ExportNamedDeclaration: (node) => add(literal(node.source)),
    ExportAllDeclaration: (node) => add(literal(node.source)),
    ImportExpression: (node) => add(literal(node.source)),
    TSImportType: (node) => add(literal(node.source)),
    MemberExpression: (node) => {
      const { object, property } = node;
      if (object.type === 'Identifier' && EXTENSION_GLOBALS.has(object.name)) globals.add(object.name);
      const ofGlobal = object.type === 'Identifier' && ['globalThis', 'self', 'window'].includes(object.name);
      if (ofGlobal && property.type === 'Identifier' && EXTENSION_GLOBALS.has(property.name)) globals.add(property.name);
    },
  }).visit(parsed.program);
  const imports = [...specifiers].map((specifier) => {
    const relative = specifier.startsWith('.');
    return { relative, target: relative ? join(dirname(path), specifier.replace(/\?.*$/, '')) : specifier };
  });
  return { path, imports, extensionGlobals: [...globals] };
}
