import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    pool: 'forks',
    // Many tests wait for processes of their own, so that two at a time cost no more than one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Two runs in a row see the same order and the same time zone as everyone else's.
    env: { TZ: 'UTC' },
    setupFiles: ['tests/support/seeded.ts'],
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
