type Issues = readonly string[] | undefined

/** What is wrong with a field, under it. */
export const FieldIssues = ({ name, issues }: { name: string; issues: Issues }) =>
  issues?.length ? (
    <p className="issue mt-2" id={`${name}-issue`}>
      {issues.join('；')}
    </p>
  ) : null

/** Ties a field to its hint and to what is wrong with it. */
export const issueAttributes = (name: string, issues: Issues) => ({
  'aria-invalid': issues?.length ? (true as const) : undefined,
  'aria-describedby': issues?.length ? `${name}-hint ${name}-issue` : `${name}-hint`,
})
