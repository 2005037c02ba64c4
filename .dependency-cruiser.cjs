/** The layers of docs/architecture.md: hosts -> features -> engine, hosts -> indexing, adding -> readers -> engine. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'engine-is-pure',
      comment: 'The engine does no I/O and knows no host: it imports itself and pure libraries only.',
      severity: 'error',
      from: { path: '^server/src/engine' },
      to: {
        path: '^(server/src/(readers|indexing|adding|features|cli|lsp)|client)|vscode',
        dependencyTypesNot: ['npm-dev'],
      },
    },
    {
      name: 'engine-has-no-node',
      severity: 'error',
      from: { path: '^server/src/engine' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'readers-know-only-the-engine',
      severity: 'error',
      from: { path: '^server/src/readers' },
      to: { path: '^server/src/(indexing|adding|features|cli|lsp)' },
    },
    {
      name: 'indexing-knows-readers-and-engine',
      severity: 'error',
      from: { path: '^server/src/indexing' },
      to: { path: '^server/src/(adding|features|cli|lsp)' },
    },
    {
      name: 'adding-knows-readers-and-engine',
      severity: 'error',
      from: { path: '^server/src/adding' },
      to: { path: '^server/src/(indexing|features|cli|lsp)' },
    },
    {
      name: 'only-adding-uses-the-network',
      comment: 'What is checked before a connection is made stays in one place.',
      severity: 'error',
      from: { path: '^server/src', pathNot: '^server/src/adding' },
      to: { path: '^(node:)?(https?|http2|tls|dgram|dns(/promises)?)$' },
    },
    {
      name: 'features-know-only-the-engine',
      severity: 'error',
      from: { path: '^server/src/features' },
      to: { path: '^server/src/(readers|indexing|adding|cli|lsp)' },
    },
    {
      name: 'cli-does-not-import-lsp',
      severity: 'error',
      from: { path: '^server/src/cli' },
      to: { path: '^server/src/lsp' },
    },
    {
      name: 'lsp-does-not-import-cli',
      severity: 'error',
      from: { path: '^server/src/lsp' },
      to: { path: '^server/src/cli' },
    },
    {
      name: 'client-knows-only-the-protocol',
      comment: 'The extension asks the server; of its code it imports the types that go over the wire.',
      severity: 'error',
      from: { path: '^client' },
      to: {
        path: '^server',
        pathNot: ['^server/src/protocol[.]ts$', '^server/src/engine/model/verdict[.]ts$'],
      },
    },
    {
      name: 'server-does-not-import-the-client',
      severity: 'error',
      from: { path: '^server' },
      to: { path: '^client' },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.d.ts', '.js', '.json'],
      // `import type … from 'mdast'` names a package with types only (DefinitelyTyped's).
      mainFields: ['module', 'main', 'types'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'require', 'default'],
    },
  },
};
