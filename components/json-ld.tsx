/** Structured data for machines: the only place where text becomes markup unescaped by React. */
export function JsonLd({ value }: { value: Record<string, unknown> }) {
  const json = JSON.stringify(value).replaceAll('<', String.raw`\u003c`)
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
