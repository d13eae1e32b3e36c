/** The most used passwords of published leaks that are long enough to be tried here, in lower case. */
const WORDS = `
password password1 password12 password123 password1234 password! password1! passw0rd p@ssw0rd p@ssword p@ssw0rd1
passwort passwort1 passwort123 motdepasse contraseña contrasena parola123 parole123 haslo123 пароль123 1q2w3e4r
1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 zaq12wsx zaq1zaq1 q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 qwer1234
qwert123 qwerty12 qwerty123 qwerty1234 qwerty12345 qwertyui qwertyuiop qwertyuiop1 qwertz123 qwertzui azerty123
azertyuiop asdf1234 asdfasdf asdfghjk asdfghjkl asdfghjkl1 zxcvbnm1 zxcvbnm123 zxcvzxcv abc12345 abc123456 abcd1234
abcdef123 a1b2c3d4 a1b2c3d4e5 a123456789 a12345678 aa123456 aa12345678 123456aa 123456abc 12345678a 123456789a
1234qwer 12341234 123123123 123321123 12344321 1234554321 123654789 147258369 159753456 159357456 741852963 789456123
789456123a 987654321 9876543210 0123456789 1029384756 11223344 1122334455 112233445566 121212121 10203040 102030405060
13131313 19841984 19871987 19891989 19901990 20002000 20202020 21212121 23232323 25252525 31415926 314159265
55667788 66554433 69696969 77778888 88888888a admin123 admin1234 admin12345 administrator adminadmin administrator1
root1234 rootroot toor1234 test1234 testtest test12345 testing1 testing123 guest123 guest1234 default1 default123
changeme changeme1 changeme123 changeit letmein1 letmein123 letmeinn welcome1 welcome12 welcome123 welcome1234
iloveyou iloveyou1 iloveyou12 iloveyou123 iloveyou2 iloveyou! iloveyou3 loveyou1 lovelove loveme123 ilovegod iloveme1
ilovejesus sunshine sunshine1 sunshine12 princess princess1 princess12 princesa football football1 football12 baseball
baseball1 basketball basketball1 soccer12 softball hockey123 superman superman1 batman123 spiderman spiderman1
starwars starwars1 pokemon1 pokemon123 minecraft minecraft1 fortnite1 jordan23 jordan123 michael1 michael123 michelle
michelle1 jennifer jennifer1 jessica1 jessica12 charlie1 charlie12 charlie123 daniel12 daniel123 ashley12 ashley123
anthony1 andrew12 andrew123 joshua12 joshua123 matthew1 nicholas nicholas1 samantha samantha1 elizabeth elizabeth1
victoria victoria1 veronica vanessa1 isabella isabella1 alexander alexander1 alexandra alejandro alejandra fernando
francisco cristina caroline carolina stephanie christian christopher benjamin benjamin1 jonathan jonathan1 robert12
thomas12 thomas123 william1 richard1 patrick1 dragon12 dragon123 monkey12 monkey123 shadow12 shadow123 master12
master123 mustang1 corvette mercedes mercedes1 ferrari1 porsche1 lamborghini chelsea1 chelsea123 liverpool liverpool1
liverpoo arsenal1 arsenal123 barcelona barcelona1 juventus manchester realmadrid bayern123 cowboys1 steelers yankees1
redskins butterfly butterfly1 chocolate chocolate1 chocolat strawberry blueberry cherry12 cookie123 peanut12 pumpkin1
cheese12 computer computer1 computer123 internet internet1 samsung1 samsung123 google123 facebook facebook1 linkedin
twitter1 youtube1 microsoft windows1 windows10 whatever whatever1 trustno1 trustnoone secret12 secret123 topsecret
security security1 access14 access123 freedom1 freedom123 america1 american1 australia scotland ireland1 germany1
deutschland ukraine1 ukraine123 slavaukraini london12 london123 newyork1 newyork123 california florida1 chicago1
december november october1 september february summer01 summer12 summer123 summer2020 summer2021 summer2022 summer2023
summer2024 summer2025 winter12 winter123 winter2020 winter2021 winter2022 winter2023 winter2024 winter2025 spring123
spring2024 spring2025 autumn123 autumn2024 autumn2025 monday123 friday123 sunday123 birthday happyday happy123
happy1234 goodluck goodlife godisgood jesus123 jesuschrist blessed1 blessing heaven123 angel123 angels12 forever1
forever21 friends1 friends12 bestfriend babygirl babygirl1 babyboy1 sweetheart sweetie1 beautiful beautiful1 gorgeous
pretty12 lovely12 honey123 diamond1 diamonds goldfish elephant hellokitty hello123 hello1234 hello12345 helloworld
helloyou bonjour1 buenosdias computers killer12 killer123 hunter12 hunter123 ranger12 phoenix1 scorpion scorpio1
cocacola pepsi123 marlboro budweiser jackdaniels nirvana1 metallica metallica1 slipknot slipknot1 blink182 eminem123
rockstar rockstar1 rocknroll musiclover dancer12 guitar12 guitar123 maverick midnight midnight1 mountain rainbow1
rainbow123 sapphire snowball snowman1 tigger12 thunder1 thunder123 tinkerbell unicorn1 unicorn123 walmart1 zaq12345
letmein! qazwsxedc qazwsx12 qazwsx123 qazxswedc wsxedcrf trewq123 poiuytrewq poiuytre lkjhgfdsa mnbvcxz1 mnbvcxzlkj
passpass pass1234 pass12345 pass@123 pass@1234 user1234 username username1 login123 myspace1 mypassword mypass123
nopassword newpassword oldpassword yourpassword password0 password2 password3 password5 password7 password9 password11
password21 password69 password99 password2023 password2024 password2025 passwords passwordpassword drowssap correcthorse
correcthorsebatterystaple
`
const COMMON: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/))

/** Whether attackers try this password first: a listed one, one character over and over, or a plain run (12345678, zyxwvuts). */
export function isCommonPassword(password: string): boolean {
  const lower = password.toLowerCase()
  if (COMMON.has(lower)) return true
  const codes = [...lower].map((character) => character.codePointAt(0) ?? 0)
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)))
  return steps.size === 1 && [-1, 0, 1].some((step) => steps.has(step))
}
