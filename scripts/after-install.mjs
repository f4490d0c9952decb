// Runs after each install (package.json, postinstall): Node 24 gets its place, and a machine that only runs the portal
// gets rid of the source maps of packages and the headers of Node, 200 MB that nothing reads while it builds and serves.

import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installPaths } from './install-packages.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const { modules: MODULES, node: NODE, installed: INSTALLED } = installPaths(ROOT)
const windows = process.platform === 'win32'
const FOR_SYSTEM = `node-${windows ? 'win' : process.platform}-${process.arch}`

/** A link, since it has 120 MB. Where npm has no Node 24 for a system, one that the machine has will do. */
function placeNode() {
  const packaged = join(MODULES, FOR_SYSTEM, 'bin', windows ? 'node.exe' : 'node')
  const found = existsSync(packaged) ? packaged : process.execPath
  if (found !== packaged && Number.parseInt(process.versions.node) < 24) return
  mkdirSync(dirname(NODE), { recursive: true })
  rmSync(NODE, { force: true })
  if (windows) linkSync(found, NODE)
  else symlinkSync(found === packaged ? `../../${FOR_SYSTEM}/bin/node` : found, NODE)
}

/** @param {string} folder */
function trim(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = join(folder, entry.name)
    if (entry.isDirectory()) trim(full)
    else if (entry.isFile() && /\.(?:[cm]?js|css|ts)\.map$/.test(entry.name)) rmSync(full)
  }
}

placeNode()
if ((process.env.npm_config_omit ?? '').split(/[,\s]+/).includes('dev')) {
  rmSync(join(MODULES, FOR_SYSTEM, 'include'), { recursive: true, force: true })
  trim(MODULES)
}
// npm believes its own list only while no folder is newer, and without it would fetch all of them again to add one.
if (existsSync(INSTALLED)) utimesSync(INSTALLED, new Date(), new Date())
