import { writeFileSync } from 'node:fs'
import { printCruxJson } from '@/lib/domain/formats/crux-json'
import { debateOf } from './tests/bench/grown-debate'
writeFileSync('/tmp/crux/debate5000.json', printCruxJson(debateOf(5000)))
