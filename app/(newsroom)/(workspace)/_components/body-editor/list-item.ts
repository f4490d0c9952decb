import { textblockTypeInputRule } from '@tiptap/core'
import type { Command } from '@tiptap/pm/state'

import { leaveList, splitItem, toggleList } from './list-commands.ts'
import { ItemNode } from './schema.ts'

/** An item with its keys. Of all signs that are typed, only those at the head of a line begin a list. */
export const ListItem = ItemNode.extend({
  addInputRules() {
    const rule = (find: RegExp, list: string) =>
      textblockTypeInputRule({ find, type: this.type, getAttributes: () => ({ list }) })
    return [rule(/^[-*•] $/u, 'bullet'), rule(/^1\. $/u, 'number')]
  },
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch)
    return {
      Enter: run(splitItem),
      Backspace: () => this.editor.commands.undoInputRule() || run(leaveList)(),
      'Mod-Shift-8': run(toggleList('bullet')),
      'Mod-Shift-7': run(toggleList('number')),
    }
  },
})
