import { Landing } from '@/components/site/landing'

export default async function HomePage() {
  return <Landing publicMaps={null} />
}
