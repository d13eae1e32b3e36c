import type { Command } from 'commander'
import { AccountNameSchema, changePassword, createAccount, EmailSchema } from '@/lib/server/auth/accounts'
import { findPasswordFault, PASSWORD_FAULTS } from '@/lib/server/auth/password'
import { CliFailure } from './cli-failure'
import { newPassword } from './new-password'
import { parseOption } from './parse-option'
import type { Terminal } from './terminal'
import { withDatabase } from './with-database'

type PasswordChoice = { passwordStdin?: true }
type AccountChoice = PasswordChoice & { name: string }

export function addUserCommands(crux: Command, terminal: Terminal): void {
  const user = crux.command('user').description('Keep accounts')
  const create = user.command('create').description('Make an account').argument('<email>')
  addPasswordOption(create.requiredOption('--name <name>', 'what others see')).action(
    (email: string, options: AccountChoice) => createUser(email, options, terminal),
  )
  const reset = user.command('reset-password').description('Give an account another password, and sign it out')
  addPasswordOption(reset.argument('<email>')).action((email: string, options: PasswordChoice) =>
    resetPassword(email, options, terminal),
  )
}

const addPasswordOption = (command: Command): Command =>
  command.option('--password-stdin', 'read the password from standard input (default: make one and print it)')

async function createUser(address: string, options: AccountChoice, terminal: Terminal): Promise<void> {
  const email = parseOption(address, EmailSchema, address)
  const name = parseOption('--name', AccountNameSchema, options.name)
  const password = await choosePassword(options, [email, name], terminal)
  const id = await withDatabase(terminal, (database) => createAccount(database, { email, name, password }))
  if (id === undefined)
    throw new CliFailure(`${email} has an account already: crux user reset-password gives it another password.`)
  terminal.say(`Made the account ${email}.`)
  await tell(password, options, terminal)
}

async function resetPassword(address: string, options: PasswordChoice, terminal: Terminal): Promise<void> {
  const email = parseOption(address, EmailSchema, address)
  await withDatabase(terminal, async (database) => {
    const user = await database.user.findUnique({ where: { email }, select: { id: true, name: true } })
    if (!user) throw new CliFailure(`${email} has no account: crux user create makes one.`)
    const password = await choosePassword(options, [email, user.name], terminal)
    await changePassword(database, user.id, password)
    terminal.say(`${email} has another password and is signed out everywhere.`)
    await tell(password, options, terminal)
  })
}

async function choosePassword(
  { passwordStdin }: PasswordChoice,
  personal: readonly string[],
  terminal: Terminal,
): Promise<string> {
  if (!passwordStdin) return newPassword()
  const password = (await terminal.read()).toString().replace(/\r?\n$/, '')
  const fault = findPasswordFault(password, personal)
  if (fault) throw new CliFailure(PASSWORD_FAULTS[fault])
  return password
}

/** A password that was made is all that goes to standard output: `PASSWORD=$(crux user create ...)`. */
const tell = (password: string, { passwordStdin }: PasswordChoice, terminal: Terminal): Promise<void> =>
  passwordStdin ? Promise.resolve() : terminal.print(`${password}\n`)
