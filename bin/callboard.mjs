#!/usr/bin/env node
/** Runs the command line on a Node that can: this one where it is new enough, else the one that npm brought. */
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { handOver } from '../scripts/lib/hand-over.mjs'
import { findNode, runningOnModernNode } from '../scripts/lib/node.mjs'
import { inside, say } from '../scripts/lib/project.mjs'

const program = inside('out', 'main', 'cli.js')
const node = findNode()

if (!node || !existsSync(program)) {
  say('Callboard is not set up yet: run `node scripts/setup.mjs --build`.')
  process.exitCode = 1
} else if (runningOnModernNode) {
  await import(pathToFileURL(program).href)
} else {
  await handOver(node, [program, ...process.argv.slice(2)])
}
