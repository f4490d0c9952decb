import 'server-only'

import type { MediaStore } from '#domain/media/store/media-store'
import { openMediaStore, openPartsStore } from '#domain/media/store/open-media-store'

import { env } from './env.ts'

let pictures: MediaStore | null = null
let parts: MediaStore | null = null

/** Where this process keeps pictures. */
export const mediaStore = () => (pictures ??= openMediaStore(process.env, env().dataDir))

/** Where it keeps files that are still on their way in. */
export const partsStore = () => (parts ??= openPartsStore(process.env, env().dataDir))
