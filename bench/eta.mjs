/** How good the estimates are on recorded runs: `npm run bench:eta -- [harness options]`. */
import { benchEta } from './eta/main.ts'

await benchEta(process.argv.slice(2))
