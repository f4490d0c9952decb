interface ScriptFileProps {
  name: string
  /** Runs before anything is shown; the others wait for the whole page. */
  beforePaint?: boolean
  /** The ticket of the article it is about (server/reads/read-ticket.ts). */
  article?: string
}

/** A small script of our own. Its address changes with what is in it, so it may be kept for good. */
export function ScriptFile({ name, beforePaint = false, article }: ScriptFileProps) {
  const address = `/scripts/${name}.js?v=${process.env['SCRIPTS_VERSION']}`
  return <script src={address} defer={!beforePaint} data-article={article} />
}
