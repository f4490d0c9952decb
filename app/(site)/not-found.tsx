import { ArticleFrame } from './_components/article-frame.tsx'
import { MissingPage } from './_components/missing-page.tsx'

export default function NotFound() {
  return (
    <ArticleFrame current={null}>
      <MissingPage />
    </ArticleFrame>
  )
}
