import { DivisionSelect, type DivisionChoice } from '#components/form/division-select'
import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Checkbox, CheckboxField } from '#components/ui/checkbox'
import { FieldRow } from '#components/ui/field-row'
import { HelpText } from '#components/ui/help-text'
import { Input } from '#components/ui/input'
import { Issue } from '#components/ui/issue'
import { Labelled } from '#components/ui/labelled'
import { Row, SHARE } from '#components/ui/row'
import { Select } from '#components/ui/select'
import { TextArea } from '#components/ui/text-area'

import { Sample } from './sample.tsx'

const DIVISIONS: readonly DivisionChoice[] = [
  { code: '620800', name: '平凉市', level: 'prefecture', parentCode: '620000' },
  {
    code: '620825',
    name: '庄浪县',
    level: 'county',
    parentCode: '620800',
    spelling: { whole: ['zhuanglang'], initials: ['zl'] },
  },
]
const ISSUES = ['不能超过 30 个字']

export function FieldParts() {
  return (
    <>
      <Sample name="一行字">
        <Input aria-label="姓名" defaultValue="李四" />
        <Input aria-label="日期" width="auto" type="date" defaultValue="2026-03-16" />
        <Input aria-label="不能改" disabled defaultValue="李四" />
        <Input aria-label="空着" placeholder="姓名或用户名" />
        <div className="w-full">
          <Input aria-label="有错" defaultValue="太长" {...issueProps('sample', ISSUES)} />
          <FieldIssue id="sample" issues={ISSUES} />
          <HelpText>文章上写的名字。</HelpText>
          <HelpText tone="late">已经过了期限。</HelpText>
        </div>
      </Sample>
      <Sample name="几行字">
        <TextArea aria-label="理由" rows={2} defaultValue="日期和原文不符。" />
        <TextArea aria-label="原文" text="story" rows={2} defaultValue="本报讯　县政协召开会议。" />
        <TextArea aria-label="有错" rows={2} {...issueProps('sample', ISSUES)} />
      </Sample>
      <Sample name="选一个">
        <Select aria-label="类型" width="auto">
          <option>会议</option>
          <option>调研</option>
        </Select>
        <Select aria-label="不能选" width="auto" disabled>
          <option>会议</option>
        </Select>
      </Sample>
      <Sample name="选地区">
        <div className="grid w-full max-w-80 gap-4">
          <DivisionSelect label="地区" divisions={DIVISIONS} value="620825" />
          <DivisionSelect label="还没选" divisions={DIVISIONS} value="" />
          <DivisionSelect label="不能改" divisions={DIVISIONS} value="620800" disabled />
        </div>
      </Sample>
      <Sample name="勾选">
        <CheckboxField>未认领</CheckboxField>
        <CheckboxField defaultChecked>只看超时</CheckboxField>
        <CheckboxField size="close">收</CheckboxField>
        <CheckboxField aria-invalid>知道不能恢复</CheckboxField>
        <CheckboxField disabled>不能选</CheckboxField>
        <Checkbox aria-label="选这一篇" />
      </Sample>
      <Sample name="一张表单">
        <div className="grid w-full gap-4">
          <FieldRow label="县区" htmlFor="sample-division">
            <Select id="sample-division">
              <option>庄浪县</option>
            </Select>
          </FieldRow>
          <FieldRow label="活动">
            <Row align="end">
              <Labelled label="地点" className={SHARE}>
                <Input />
              </Labelled>
              <Labelled label="日期" className={SHARE}>
                <Input type="date" />
              </Labelled>
            </Row>
          </FieldRow>
          <FieldRow label="办公地址" htmlFor="sample-address" names="long">
            <Input id="sample-address" />
          </FieldRow>
        </div>
      </Sample>
      <Sample name="没办成">
        <Issue>已经有人认领了。</Issue>
      </Sample>
    </>
  )
}
