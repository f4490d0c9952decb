/** What the root of a gallery carries in each mode. */
export const GALLERY_MODES = {
  light: { label: '浅色', root: { 'data-theme': 'light' } },
  dark: { label: '深色', root: { 'data-theme': 'dark' } },
  elder: { label: '长者版', root: { 'data-theme': 'light', 'data-elder': '' } },
} as const

export type GalleryMode = keyof typeof GALLERY_MODES

export const GALLERY_WIDTHS = [360, 768, 1280] as const

export const findGalleryMode = (name: string | undefined): GalleryMode | undefined =>
  (Object.keys(GALLERY_MODES) as GalleryMode[]).find((mode) => mode === name)
