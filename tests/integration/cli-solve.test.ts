import { describe, expect, it } from 'vitest'
import { runCrux } from '../support/run-crux'

const AF = 'p af 4\n# two that exclude each other\n1 2\n2 1\n1 3\n2 3\n3 4\n'
const APX = 'att(a,b). att(b,a).\narg(a). arg(b). arg(c). % in any order\natt(b,c).\n'
const solve = (stdin: string, ...words: string[]) => runCrux(['solve', '-', ...words], { stdin })

describe('solve', () => {
  it('CL7: answers each task in the form of the competitions', async () => {
    const answers: [string[], string][] = [
      [['--task', 'SE', '--semantics', 'GR'], 'w\n'],
      [['--task', 'EE', '--semantics', 'PR'], 'w 2 4\nw 1 4\n'],
      [['--task', 'EE', '--semantics', 'PR', '--limit', '1'], 'w 2 4\n'],
      [['--task', 'CE', '--semantics', 'CO'], '3\n'],
      [['--task', 'DC', '--semantics', 'ST', '-a', '1'], 'YES\n'],
      [['--task', 'DS', '--semantics', 'PR', '-a', 'all'], '1 NO\n2 NO\n3 NO\n4 YES\n'],
    ]
    for (const [words, stdout] of answers)
      expect(await solve(AF, ...words)).toMatchObject({ code: 0, stdout, stderr: '' })
    expect(await solve('p af 3\n1 2\n2 3\n3 1\n', '--task', 'SE', '--semantics', 'ST')).toMatchObject({
      stdout: 'NO\n',
    })
    expect(await solve(APX, '--task', 'EE', '--semantics', 'ST')).toMatchObject({ stdout: 'w b\nw a c\n' })
    expect(await solve('a\nb the label\n#\na b\n', '--task', 'SE', '--semantics', 'GR')).toMatchObject({
      stdout: 'w a\n',
    })
  })

  it('CL7: answers programs in JSON', async () => {
    const told = async (...words: string[]): Promise<unknown> =>
      JSON.parse((await solve(AF, ...words, '--json')).stdout)
    expect(await told('--task', 'SE', '--semantics', 'ID')).toEqual({ task: 'SE', semantics: 'ID', extension: [] })
    expect(await told('--task', 'CE', '--semantics', 'PR')).toEqual({ task: 'CE', semantics: 'PR', count: 2 })
    expect(await told('--task', 'DC', '--semantics', 'PR', '-a', 'all')).toMatchObject({
      answers: { 3: false, 4: true },
    })
    expect(await told('--task', 'EE', '--semantics', 'SST')).toMatchObject({
      extensions: [
        ['2', '4'],
        ['1', '4'],
      ],
    })
  })

  it('CL6, CL7: what cannot be read or asked is said', async () => {
    const wrong: [string, string[], number, string][] = [
      ['p af 2\n1 3\n', ['--task', 'SE', '--semantics', 'GR'], 2, 'line 2: There is no argument called 3.'],
      ['arg(a). attack(a,a).', ['--task', 'SE', '--semantics', 'GR'], 2, 'line 1: This is neither arg'],
      ['a debate', ['--task', 'SE', '--semantics', 'GR'], 2, 'This is no framework'],
      ['p af 999999999\n', ['--task', 'SE', '--semantics', 'GR'], 2, 'more arguments than can be solved'],
      [AF, ['--task', 'DC', '--semantics', 'GR'], 1, 'Name an argument with -a'],
      [AF, ['--task', 'DC', '--semantics', 'GR', '-a', '5'], 1, 'There is no argument called 5.'],
      [AF, ['--task', 'CE', '--semantics', 'GR', '-a', '1'], 1, '-a is for DC and DS'],
      [AF, ['--task', 'CE', '--semantics', 'XX'], 1, 'Allowed choices'],
    ]
    for (const [stdin, words, code, says] of wrong) {
      const run = await solve(stdin, ...words)
      expect(run, says).toMatchObject({ code, stdout: '' })
      expect(run.stderr).toContain(says)
    }
  })
})

describe('strength', () => {
  const QBAF = { base: { a: 0.5, b: 0.8 }, attacks: [], supports: [['b', 'a']], note: 'left alone' }
  it('CL8: prints a line for each framework of a file, and slopes where asked', async () => {
    const one = await runCrux(['strength', '-'], { stdin: JSON.stringify(QBAF) })
    expect([one.code, JSON.parse(one.stdout)]).toEqual([0, { a: 0.9, b: 0.8 }])
    const two = await runCrux(['strength', '-', '--semantics', 'qe'], { stdin: JSON.stringify([QBAF, QBAF]) })
    expect(two.stdout.trim().split('\n')).toHaveLength(2)
    const slopes = await runCrux(['strength', '-', '--gradient', 'a'], { stdin: JSON.stringify(QBAF) })
    const { a, b } = JSON.parse(slopes.stdout) as { a: number; b: number }
    expect(a).toBeCloseTo(0.2, 9)
    expect(b).toBeCloseTo(0.5, 9)
  })

  it('CL6, CL8: what is no such framework is said', async () => {
    const wrong: [string, number, string][] = [
      ['{', 2, 'This is not JSON'],
      ['{"base": {"a": 2}}', 2, 'base.a: a weight is 0 to 1'],
      ['[{"base": {"a": 1}, "attacks": [["a", "b"]]}]', 2, '[0]: There is no base weight for “b”.'],
    ]
    for (const [stdin, code, says] of wrong) {
      const run = await runCrux(['strength', '-'], { stdin })
      expect(run, says).toMatchObject({ code, stdout: '' })
      expect(run.stderr).toContain(says)
    }
  })
})

describe('verdict', () => {
  const OUTLINE = 'The club should meet weekly.\n  - Few can come.\n    - Eleven signed up.\nIt should have a cake.\n'
  it('CL9: says what stands and why, of the theses, of one claim or of all, and to programs', async () => {
    const run = (...words: string[]) => runCrux(['verdict', '-', ...words], { stdin: OUTLINE })
    expect(await run('--why')).toMatchObject({
      code: 0,
      stdout: [
        'Stands: The club should meet weekly.',
        '  Its one objection, “Few can come”, is answered by “Eleven signed up” (which nobody has challenged).',
        'Unchallenged: It should have a cake.',
        '  Nothing has been said for or against it.\n',
      ].join('\n'),
    })
    expect((await run('--claim', 'Few can come.')).stdout).toBe('Unanswered objection: Few can come.\n')
    expect((await run('--all')).stdout.split('\n')).toHaveLength(5)
    expect(JSON.parse((await run('--json')).stdout)).toMatchObject([{ verdict: 'stands' }, { verdict: 'unchallenged' }])
    expect(await run('--claim', 'nowhere')).toMatchObject({ code: 1, stdout: '' })
  })

  it('EV37: rival answers side by side, as a table and for programs', async () => {
    const stdin = '- Build a bridge.\n  - **−** It is dear. `#cost`\n- Run a ferry.\n  - **+** It is cheap. `#cost`\n'
    const run = (...words: string[]) => runCrux(['verdict', '-', '--from', 'markdown', ...words], { stdin })
    const [matrix] = JSON.parse((await run('--answers', '--json')).stdout)
    expect(matrix).toMatchObject({
      question: { frame: null, more: 0 },
      criteria: [{ kind: 'tag', of: 'cost', answers: 2 }],
      answers: [
        { text: 'Build a bridge.', verdict: 'objected', cells: [{ words: '1 against, stands' }] },
        { text: 'Run a ferry.', verdict: 'stands', cells: [{ claims: [{ side: 'for', counts: true }] }] },
      ],
    })
    const table = (await run('--answers')).stdout.split('\n')
    expect(table[2]).toMatch(/^cost,tag,"1 against, stands",against: \w+,"1 for, stands",for: \w+$/)
    expect(await runCrux(['verdict', '-', '--answers'], { stdin: OUTLINE })).toMatchObject({ code: 1, stdout: '' })
  })
})
