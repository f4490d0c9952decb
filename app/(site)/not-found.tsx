import { BareFrame } from './_components/bare-frame.tsx'
import { MissingPage } from './_components/missing-page.tsx'

export default function NotFound() {
  return (
    <BareFrame current={null}>
      <MissingPage />
    </BareFrame>
  )
}
