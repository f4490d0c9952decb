/** What a unit has to answer, in the version that is on the page. */
export interface AssignmentTarget {
  assignmentId: number
  lockVersion: number
}
