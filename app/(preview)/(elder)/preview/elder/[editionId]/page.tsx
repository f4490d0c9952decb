import { PreviewPage } from '../../../../_components/preview-page.tsx'

export const instant = false

export default PreviewPage
