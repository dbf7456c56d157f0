// What `npm test` runs, in three projects: unit (pure, no database), db (PostgreSQL, one embedded cluster per run,
// one clone of the migrated template per file) and e2e (a real browser). Two workers: the machines are small.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const MINUTE = 60_000;

export default defineConfig({
  plugins: [react()],
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts', 'spec/**/*.test.ts'],
          exclude: ['**/*.db.test.ts'],
          testTimeout: MINUTE,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['src/**/*.db.test.ts', 'tools/**/*.db.test.ts'],
          globalSetup: ['src/platform/testing/cluster.ts'],
          testTimeout: MINUTE,
          hookTimeout: MINUTE,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['src/platform/testing/cluster.ts'],
          testTimeout: 3 * MINUTE,
          hookTimeout: 3 * MINUTE,
          fileParallelism: false,
        },
      },
    ],
  },
});
