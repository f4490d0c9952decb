'use client'

import { useAwake } from '#components/form/use-awake'
import { Button, ButtonLink } from '#components/ui/button'
import { Note } from '#components/ui/note'
import { Row } from '#components/ui/row'
import { Cell, ColumnHead, RowHead, Table } from '#components/ui/table'

import type { NewLink } from '../_lib/roster-answer.ts'

/** The one-time links of new accounts, shown this once: on paper, as a file, or to copy. */
export function NewLinks({ links, csv }: { links: readonly NewLink[]; csv: string }) {
  const awake = useAwake()
  if (links.length === 0) {
    return (
      <Note
        tone="calm"
        action={
          <ButtonLink size="small" href="/admin/accounts/import">
            再传一张
          </ButtonLink>
        }
      >
        <b>这次没有开新账号：</b>
        这张表里的人都已经有了，也许刚在另一个窗口里开过。设密码的链接只在开的那一次显示，没有存下来的，到账号页重发。
      </Note>
    )
  }
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 print:hidden">
        <Note tone="good">
          开好了 {links.length} 个账号。每个人的链接只显示这一次，只能用一次，72
          小时内有效：现在就打印或存下来，发给各人。丢了的，到账号页重发。
        </Note>
        <Row>
          {awake && (
            <Button kind="primary" onClick={() => window.print()}>
              打印
            </Button>
          )}
          <ButtonLink
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`}
            download="设密码的链接.csv"
          >
            存成 CSV
          </ButtonLink>
          <ButtonLink kind="quiet" href="/admin/accounts/import">
            再传一张
          </ButtonLink>
        </Row>
      </div>
      <Table kind="records" narrow="cards" caption="新账号和设密码的链接">
        <thead>
          <tr>
            <ColumnHead>姓名</ColumnHead>
            <ColumnHead>区划</ColumnHead>
            <ColumnHead>用户名</ColumnHead>
            <ColumnHead>设密码的链接</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <tr key={link.accountId} className="break-inside-avoid">
              <RowHead strong>{link.displayName}</RowHead>
              <Cell label="区划">{link.division}</Cell>
              <Cell label="用户名">{link.loginName}</Cell>
              <Cell label="链接" className="wrap-anywhere">
                {link.address}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
