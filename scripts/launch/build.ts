import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { writeBuildManifest } from '#domain/integrity/build-manifest'
import { isDiskFull } from '#lib/process/disk-full'
import { hashSources, isBuilt, writeBuildStamp } from './build-stamp.ts'
import { endChild, spawnNext, whenEnded } from './child.ts'
import { openFolder } from './data-folder.ts'
import { diskFull } from '#lib/process/explain-error'
import { trimBuild } from './trim-build.ts'

const MEGABYTES = 200

export interface BuildOptions {
  root: string
  distDir: string
  env: NodeJS.ProcessEnv
  signal: AbortSignal
}

/** Builds when the sources are newer than the build. Resolves to whether there was need to. */
export async function buildWhenStale(options: BuildOptions): Promise<boolean> {
  const { root, distDir, env, signal } = options
  const hash = hashSources(root, [env.PROVINCE ?? ''])
  if (isBuilt(distDir, hash)) return false
  openFolder(distDir, MEGABYTES, 'make it writable, because the build goes there')
  rmSync(join(distDir, '.build-stamp'), { force: true })
  const child = spawnNext(['build'], { root, env, output: 'pipe' })
  const stop = () => void endChild(child)
  signal.addEventListener('abort', stop, { once: true })
  const streams = [child.stdout, child.stderr].map((stream) =>
    stream ? text(stream) : Promise.resolve(''),
  )
  const code = await whenEnded(child)
  signal.removeEventListener('abort', stop)
  signal.throwIfAborted()
  if (code !== 0) {
    const output = (await Promise.all(streams)).join('')
    if (isDiskFull(new Error(output))) throw diskFull(root)
    throw new Error(`The build failed:\n${output}`)
  }
  trimBuild(distDir)
  await writeBuildManifest({ distDir, publicDir: join(root, 'public') })
  writeBuildStamp(distDir, hash)
  return true
}
