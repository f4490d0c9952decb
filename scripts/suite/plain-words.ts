// Words that the project once had for itself, and what stands in their place (docs/glossary.md). A file
// that brings one back fails the check, which names the line.

import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { ONE_FAILED, ONE_PASSED, type Count } from './tally.ts'

interface Rule {
  pattern: RegExp
  instead: string
}

const rule = (pattern: RegExp, instead: string): Rule => ({ pattern, instead })

const RULES: readonly Rule[] = [
  // Tables and their rows.
  rule(/\btold_apart|\btoldApart\b|notToldApart|\btellApart\b/, 'distinct_editions, markDistinct'),
  rule(/\bedition_hands|\beditionHands\b/, 'edition_participants'),
  rule(/\bkept_revisions|\bkeptRevisions\b/, 'conflicting_copies'),
  rule(/\bword_list\b|\bwordList\b|\bWatchedWords?\b|\bWORD_KINDS\b|\bWordKind\b/, 'watched term'),
  rule(/\bword_bypasses|\bwordBypasses\b|\bWordBypass\b|\bletWordThrough\b/, 'bypass'),
  rule(/\bchange_deed\b|\bCHANGE_DEEDS\b|\bDeed\b/, 'ChangeKind, AuditAction'),
  // Names.
  rule(/\bMOST_|\bLEAST_/, 'MAX_, MIN_'),
  rule(/\bread-word\b|\breadWord\b|\bword-format\b/, 'docx'),
  rule(/[a-z]Apart\b|\b\w+-apart\.ts/, '…InChild, -in-child.ts'),
  rule(/\bforget[A-Z]\w*\(|server\/forget\b/, 'revalidate (cache), remove, drop'),
  rule(/\blistKept[A-Z]\w*|\blist-kept-/, 'list…ForAdmin'),
  rule(/\blayRun\b|\blay-run\b|\blayDesk\b|\blay-desk\b/, 'arrangeInstallments, seedDesk'),
  rule(/\btakeKept\b|\borKept\b|\bkeepWords\b/, 'restoreConflictingCopy'),
  rule(/\brequireBearable\b/, 'assertWithinLimits'),
  rule(/\bcameBack\b|\bwentAway\b/, 'online, offline'),
  rule(/\bdescribeWay\b|\bsettleCalls\b/, 'buildBreadcrumbs, resolveActionNotices'),
  rule(/\bmay[A-Z][a-z]\w*/, 'can…'),
  rule(/\bToldChange\b|\bQueueAsk\b/, 'ReportedChange, QueueQuery'),
  rule(
    /\b(?:Draft|Hint|Comment|Changed|Job|Work|Series|Path|Feed)Place\b/,
    'EditionRef, TextAnchor, JobContext, …',
  ),
  rule(/lint-floors|\bNEWSROOM_ROOMS\b/, 'lint-layers, NEWSROOM_SECTIONS'),
  rule(/\b(?:get|open)?ReviewCopy\b|get-review-copy/, 'ReviewEdition'),
  rule(/\bOwnEditionCopy\b|\bLatestCopy\b/, 'OwnEditionDetails, LatestContent'),
  rule(/\bEarlierCopy\b|list-earlier-copy|\broughCopy\b/, 'EarlierArticle, roughContent'),
  rule(/\bkeepsItsWords\b|\bhasWords\b/, 'keepsItsBody, hasOwnBody'),
  rule(
    /\bStory(?:Line|Card|Figure|Meta|Rows|Page|Filter|Dates?|Move|Json)(?:Props)?\b|\b(?:Lead|Older|Found|Feed|Person|Printed|Place)Stor(?:y|ies)\b/,
    'Article…, EditionExport, HistoryMove',
  ),
  rule(
    /\b(?:list|count|select|used|submitted|own|sharesOf|read[A-Z]\w*)Stories\b|\bget(?:Audited)?Story\b|\bsetStory\b|\bformatStoryDate\b|story-json/,
    '…Articles, getEditionExport, typesetContent, formatArticleDate',
  ),
  rule(
    /\bplacePath\w*|\bplaceCardPath\b|\bwithPlace\b|\breadPlaces\b|\brequirePlace\b|\bformatRankedPlace\b/,
    'divisionPath, withDivision, readDivisions, …',
  ),
  rule(
    /\bPlace(?:Page|Aside|Facts|Articles|Hits)\b|list-(?:places|place-ranks)\b|place-(?:page|aside|facts|articles|hits|spelling)\.ts/,
    'Division…, SiteDivision',
  ),
  rule(
    /\bplaceName\b|\bplaceCode\b|\bplaceOf\b|\bplacesOf\b|\bplaceBefore\b/,
    'divisionName, divisionCode, …Of',
  ),
  rule(/\bplace[=:] ?\{+ ?(?:editionId|articleId|lockVersion)\b/, 'target, edition'),
  rule(
    /\bread(?:Page|Story)?Place\b|\bcheckPlaces\b|\bPlace(?:Overview|Sums|Table)\b/,
    '…Division',
  ),
  rule(/\bgiveGrant\b|give-grant\b/, 'addGrant'),
  rule(/\b(?:HISTORY|SEARCH)_WORDS\b/, 'HISTORY_TEXT, SEARCH_FIELD'),
  rule(/\bcopy: ReviewEdition\b|\bNO_PIECE\b/, 'review, NO_EDITION'),
  // Sentences.
  rule(/\b[Aa] piece of (?:my )?(?:copy|work)\b|\bof my copy\b/, 'an edition, a round of work'),
  rule(/\b[Ff]aults?\b(?!['":]| \|)/, 'error; the code `fault` of an answer stays'),
  rule(/\b(?:[Tt]old|[Tt]ells)\b/, 'reports, notifies, shows, …'),
  rule(/(?<!\w)[Ss]aid\b/, 'answered, wrote, output, …'),
  rule(/\b(?:he|his|him)\b/, 'they, their'),
  rule(/\bmade anew\b/, 'recreated'),
  rule(/\bcame of it\b|\bcomes of it\b/, 'result'),
]

const FILES = [
  '{app,components,db,demo,domain,e2e,lib,scripts,server}/**/*.{ts,tsx,mjs}',
  'public/scripts/*.js',
  'docs/**/*.md',
  '*.{ts,md,json}',
]

/** What is stored under an old name, or names one on purpose. */
const EXCEPT: readonly { path: RegExp; reason: string }[] = [
  { path: /^db\/migrations\//, reason: 'what was migrated stays as it was' },
  { path: /^db\/renamed\.db\.test\.ts$/, reason: 'migrates a database with the old names' },
  { path: /^scripts\/suite\/plain-words(?:\.test)?\.ts$/, reason: 'the list itself' },
  { path: /\/fixtures\//, reason: 'text of newspapers' },
  { path: /^package-lock\.json$/, reason: 'generated' },
]

/** Every place in `text` that has a word of the list, as `path:line`. */
export function findOldWords(path: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) =>
    RULES.flatMap(({ pattern, instead }) => {
      const [found] = pattern.exec(line) ?? []
      return found === undefined ? [] : [`${path}:${index + 1}: "${found}" is now ${instead}`]
    }),
  )
}

export async function checkPlainWords(root: string): Promise<Count> {
  const paths = globSync(FILES, { cwd: root, exclude: (path) => path.endsWith('node_modules') })
  const found = paths
    .filter((path) => !EXCEPT.some((one) => one.path.test(path)) && existsSync(join(root, path)))
    .flatMap((path) => findOldWords(path, readFileSync(join(root, path), 'utf8')))
  for (const line of found) console.log(line)
  return found.length === 0 ? ONE_PASSED : ONE_FAILED
}
