import { Note } from '#components/ui/note'
import type { ParsedTable } from '#domain/roster/parse-table'

/** Which sheets of a file are left out, and why: a person may have meant them. */
export const UnreadSheets = ({ sheets }: { sheets: ParsedTable<string>['unread'] }) =>
  sheets.map(({ name, reason }) => (
    <Note key={name} tone="bad">
      没有读“{name}”这张表：{reason}。要读就改好再传，不要就接着往下做。
    </Note>
  ))
