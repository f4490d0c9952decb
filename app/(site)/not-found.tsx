import { Frame } from './_components/frame.tsx'
import { MissingPage } from './_components/missing-page.tsx'

export default function NotFound() {
  return (
    <Frame current={null}>
      <MissingPage />
    </Frame>
  )
}
