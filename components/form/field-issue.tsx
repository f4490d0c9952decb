import { Icon } from '../newsroom/icon.tsx'
import { Issue } from '../ui/issue.tsx'

/** What is wrong with a field, under it; the field names this by aria-describedby. */
export function FieldIssue({ id, issues }: { id: string; issues: readonly string[] | undefined }) {
  if (!issues?.length) return null
  return (
    <Issue id={id}>
      <Icon name="must" />
      <span>{issues.join('；')}</span>
    </Issue>
  )
}

/** Attributes that tie a field to its issue. */
export function issueProps(id: string, issues: readonly string[] | undefined) {
  return issues?.length ? { 'aria-invalid': true, 'aria-describedby': id } : {}
}
