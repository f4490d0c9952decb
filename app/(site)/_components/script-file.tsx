interface ScriptFileProps {
  name: string
  /** Before anything is shown, with the page, or once it is seen (public/scripts/first.js). */
  when?: 'first' | 'with page' | 'seen'
  /** What must be focused before it is fetched, as a selector. */
  focus?: string
  /** The buttons it serves, as a selector: one pressed before it came is pressed again when it is there. */
  buttons?: string
  /** The ticket of the article it is about (server/reads/read-ticket.ts). */
  article?: string
}

/** A small script of our own. Its address changes with what is in it, so it may be kept for good. */
export function ScriptFile({ name, when = 'seen', focus, buttons, article }: ScriptFileProps) {
  const address = `/scripts/${name}.js?v=${process.env['SCRIPTS_VERSION']}`
  if (when === 'seen') {
    return (
      <script
        type="text/plain"
        data-src={address}
        data-focus={focus}
        data-buttons={buttons}
        data-article={article}
      />
    )
  }
  return <script src={address} defer={when !== 'first'} data-article={article} />
}
