/** Tests run from `dist/`, exactly what is shipped: no transform. ONNX runs in worker threads, outside of Jest's realm. */
export default {
  rootDir: 'dist/test',
  testMatch: ['**/*.test.js'],
  transform: {},
  testEnvironment: 'node',
  globalSetup: '<rootDir>/support/global-setup.js',
  globalTeardown: '<rootDir>/support/global-teardown.js',
  reporters: ['default', '<rootDir>/support/summary-reporter.js'],
  testTimeout: 60_000,
  maxWorkers: 2,
  // Modules that a suite loaded are never let go: after a hundred suites a worker held 8 GB.
  workerIdleMemoryLimit: '2GB',
};
