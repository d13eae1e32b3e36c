import { text } from 'node:stream/consumers'
import type { Command } from 'commander'
import { AccountNameSchema, changePassword, createAccount, EmailSchema } from '@/lib/server/auth/accounts'
import { findPasswordFault, PASSWORD_FAULTS } from '@/lib/server/auth/password'
import { CliFailure } from './cli-failure'
import { newPassword } from './new-password'
import { parseOption } from './parse-option'
import { withDatabase } from './with-database'
import { print } from './write-output'

type PasswordChoice = { passwordStdin?: true }

export function addUserCommands(crux: Command): void {
  const user = crux.command('user').description('Keep accounts')
  const passwordOption = ['--password-stdin', 'read the password from standard input (default: make one and print it)']
  user
    .command('create')
    .description('Make an account')
    .argument('<email>')
    .requiredOption('--name <name>', 'what others see')
    .option(...(passwordOption as [string, string]))
    .action(create)
  user
    .command('reset-password')
    .description('Give an account another password and sign it out everywhere')
    .argument('<email>')
    .option(...(passwordOption as [string, string]))
    .action(resetPassword)
}

async function create(address: string, options: PasswordChoice & { name: string }): Promise<void> {
  const email = parseOption(address, EmailSchema, address)
  const name = parseOption('--name', AccountNameSchema, options.name)
  const password = await choosePassword(options, [email, name])
  const id = await withDatabase((database) => createAccount(database, { email, name, password }))
  if (id === undefined)
    throw new CliFailure(`${email} has an account already: crux user reset-password gives it another password.`)
  console.error(`Made the account ${email}.`)
  await tell(password, options)
}

async function resetPassword(address: string, options: PasswordChoice): Promise<void> {
  const email = parseOption(address, EmailSchema, address)
  await withDatabase(async (database) => {
    const user = await database.user.findUnique({ where: { email }, select: { id: true, name: true } })
    if (!user) throw new CliFailure(`${email} has no account: crux user create makes one.`)
    const password = await choosePassword(options, [email, user.name])
    await changePassword(database, user.id, password)
    console.error(`${email} has another password and is signed out everywhere.`)
    await tell(password, options)
  })
}

async function choosePassword({ passwordStdin }: PasswordChoice, personal: readonly string[]): Promise<string> {
  if (!passwordStdin) return newPassword()
  const password = (await text(process.stdin)).replace(/\r?\n$/, '')
  const fault = findPasswordFault(password, personal)
  if (fault) throw new CliFailure(PASSWORD_FAULTS[fault])
  return password
}

/** A password that was made is all that goes to standard output: `PASSWORD=$(crux user create ...)`. */
const tell = (password: string, { passwordStdin }: PasswordChoice): Promise<void> =>
  passwordStdin ? Promise.resolve() : print(`${password}\n`)
