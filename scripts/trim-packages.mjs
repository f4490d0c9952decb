// Runs after each install (package.json, postinstall). A machine that only runs the portal needs neither the
// source maps of packages nor the headers of Node: 200 MB, which nothing reads while it builds and serves.

import { readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const MODULES = join(dirname(dirname(fileURLToPath(import.meta.url))), 'node_modules')
/** Where the package `node` keeps what native packages are compiled with. */
const HEADERS = /^node\/node_modules\/[^/]+\/include$/

/** @param {string} folder @param {string} path */
function trim(folder, path) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = join(folder, entry.name)
    const below = path === '' ? entry.name : `${path}/${entry.name}`
    if (entry.isDirectory()) {
      if (HEADERS.test(below)) rmSync(full, { recursive: true })
      else trim(full, below)
    } else if (entry.isFile() && /\.(?:[cm]?js|css|ts)\.map$/.test(entry.name)) rmSync(full)
  }
}

if ((process.env.npm_config_omit ?? '').split(/[,\s]+/).includes('dev')) trim(MODULES, '')
