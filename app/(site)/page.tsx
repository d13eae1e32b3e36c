import { Plus } from 'lucide-react'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Kbd } from '@/components/ui/kbd'

export default function HomePage() {
  return (
    <main className="dotted min-h-dvh">
      <EmptyState
        title="No maps yet"
        icon={<Plus />}
        action={
          <>
            <Button look="primary">New map</Button>
            <Button>Import</Button>
            <Button look="danger">Delete</Button>
            <Button busy>Saving</Button>
          </>
        }
      >
        <Badge tone="pro">stands</Badge> <Badge tone="con">falls</Badge> <Kbd>R</Kbd>
        <Avatar person={{ id: 'sample-mara', name: 'Mara' }} /> <em className="font-serif">Źródło Київ</em>
      </EmptyState>
    </main>
  )
}
