/** The keys that are no commands, where they are heard; a key stands as it is printed on its cap, several beside each other. */
export type KeyGroup = { title: string; rows: readonly (readonly [keys: string, does: string])[] }

export const WALKING_KEYS: readonly KeyGroup[] = [
  {
    title: 'On the map',
    rows: [
      ['↑', 'Up to what it is about'],
      ['↓', 'Down into its arguments and their premises'],
      ['← →', 'Along the row'],
      ['Enter', 'Edit the selected claim'],
      ['Esc', 'Select nothing'],
      ['+ −', 'Nearer, farther'],
      ['Drag', 'Put the card there; onto another card: move it there with all that hangs by it'],
      ['Shift drag', 'Select several cards'],
      ['Shift click', 'Add a card to the selection, or take it out'],
      ['Shift F10', 'What can be done with it'],
    ],
  },
  {
    title: 'In the outline',
    rows: [
      ['↑ ↓', 'The row above, the row below'],
      ['→', 'Unfold; down into it'],
      ['←', 'Fold; up to what it is about'],
      ['Alt →', 'Move it under the row above'],
      ['Alt ←', 'Move it out, to what that one is about'],
      ['Home End', 'The first row, the last row'],
      ['Enter', 'Edit the claim; from where it stands again to where it is written'],
      ['Esc', 'Select nothing'],
      ['Shift click', 'Add a row to the selection, or take it out'],
      ['Shift F10', 'What can be done with it'],
    ],
  },
  {
    title: 'While writing a claim',
    rows: [
      ['Enter', 'Keep it'],
      ['Shift Enter', 'New line'],
      ['Esc', 'Leave it'],
      ['↓', 'Into what the map says already; Enter links it instead'],
    ],
  },
  {
    title: 'In notes and lists',
    rows: [
      ['N', 'Write a note on what is selected'],
      ['Ctrl Enter', 'Send the note; done with choosing'],
    ],
  },
  {
    title: 'In a source',
    rows: [
      ['Enter', 'Begin to select a passage; what to make of it'],
      ['← →', 'Word by word; with Shift as a selection'],
      ['↑ ↓', 'Sentence by sentence; with Shift as a selection'],
      ['Ctrl ↑', 'A paragraph up'],
      ['Ctrl ↓', 'A paragraph down'],
      ['Esc', 'Let go of the passage'],
    ],
  },
]
