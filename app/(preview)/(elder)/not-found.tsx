import { NoPreview } from '../_components/no-preview.tsx'

export default NoPreview
