import type { Subject } from './subject.ts'
import { townSubjects } from './town-subjects.ts'
import { villageSubjects } from './village-subjects.ts'

export const SUBJECTS: readonly Subject[] = [...townSubjects, ...villageSubjects]
