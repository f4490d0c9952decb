import { FieldIssue, issueProps } from '#components/form/field-issue'
import { HelpText } from '#components/ui/help-text'
import { Input } from '#components/ui/input'
import { Labelled } from '#components/ui/labelled'
import { Row } from '#components/ui/row'
import { TextArea } from '#components/ui/text-area'

import type { RawWords } from '../_lib/kept-raw.ts'

const NOTHING = ['先把版面文字贴进来，或者选一个 .txt、.docx 文件']

/** The raw copy of a page, and what its paper says of it. */
export function RawFields({
  begun,
  missing,
  isChanged,
}: {
  begun: RawWords
  /** The person tried to have nothing read. */
  missing: boolean
  /** The page was read before, from other words. */
  isChanged: boolean
}) {
  return (
    <>
      <Row>
        <Labelled label="见报日期">
          <Input type="date" name="printDate" defaultValue={begun.printDate} />
        </Labelled>
        <Labelled label="版次">
          <Input
            name="pageLabel"
            defaultValue={begun.pageLabel}
            maxLength={40}
            placeholder="如 第三版"
          />
        </Labelled>
      </Row>
      <HelpText>
        文中的“3月16日”没有年份，按见报日期推。空着就照版头上写的；版头也没有，先按文中最近的年份填，逐篇请您核对。一次选几个文件时，填了的日期用在每个文件上。
      </HelpText>
      <Labelled label="版面原文">
        <TextArea
          text="story"
          className="min-h-[min(52vh,30rem)]"
          name="rawText"
          defaultValue={begun.rawText}
          spellCheck={false}
          placeholder="把一个版的文字整个贴进来，标题、署名、正文都要；也可以把 .txt 或 Word 的 .docx 文件拖到这里，一次多个也行。"
          {...issueProps('issue-raw', missing ? ['missing'] : undefined)}
        />
      </Labelled>
      {isChanged && (
        <HelpText role="status">
          原文或见报日期改了：再拆就是从头拆，刚才在稿件里改的不会带过来。
        </HelpText>
      )}
      <FieldIssue id="issue-raw" issues={missing ? NOTHING : undefined} />
    </>
  )
}
