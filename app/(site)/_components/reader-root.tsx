import { ScriptFile } from './script-file.tsx'

/** The readers' root. The script in the head sets what the device remembers before the first paint. */
export const ReaderRoot = ({ children }: { children: React.ReactNode }) => (
  <html lang="zh-CN" suppressHydrationWarning>
    <head>
      <ScriptFile name="first" when="first" />
      <ScriptFile name="display" when="with page" />
      <ScriptFile name="read-aloud" buttons="[data-read-page]" />
      <ScriptFile name="search-suggest" focus="[data-suggests]" />
      <ScriptFile name="keep-read" />
    </head>
    <body>{children}</body>
  </html>
)
