import { expect, it } from 'vitest'
import type { Lane } from '../../../../../src/renderer/features/timeline/lanes.ts'
import { timeSpent } from '../../../../../src/renderer/features/timeline/time-spent.ts'
import { finishedShow } from '../../../../support/demo-scenes.ts'
import { LUNAR_NOW } from '../../../../support/demo-timeline.ts'
import { lunarAt, timelineAt } from './tell.ts'

const seconds = (ms: number): number => Math.round(ms / 1000)
const barsOf = (lane: Lane | undefined) =>
  lane?.bars
    .toSorted((a, b) => a.from - b.from)
    .map(({ kind, stepId, from, to }) => `${kind} ${stepId} ${seconds(from)}–${seconds(to)}`)
const waitsOf = (lane: Lane | undefined) =>
  lane?.waits.toSorted((a, b) => a.from - b.from).map(({ kind, from, to }) => `${kind} ${seconds(from)}–${seconds(to)}`)
const laneOf = (lanes: readonly Lane[], name: string) => lanes.find((lane) => lane.name.startsWith(name))

it('gives the whole show a lane, and each person one, in order', () => {
  const { model } = lunarAt(false)
  expect(model.lanes.map(({ name }) => name.split(' ')[0])).toEqual([
    'Whole',
    'Ines',
    'Teo',
    'Ruth',
    'Cal',
    'Mei',
    'Bram',
  ])
})

it('shows a failed try, the pause after it, and the try that goes on until now', () => {
  const ruth = laneOf(lunarAt(false).model.lanes, 'Ruth')
  expect(barsOf(ruth)).toEqual(['done character-dossier 64–99', 'failed portrait 162–190', 'active portrait 197–258'])
  expect(waitsOf(ruth)).toEqual(['place 99–162', 'retry 190–197'])
})

it('shows waiting only where nothing is done for the person', () => {
  expect(waitsOf(laneOf(lunarAt(false).model.lanes, 'Bram'))).toEqual(['place 64–99', 'place 136–258'])
})

it('expects nothing where there is no estimate', () => {
  const { model } = lunarAt(false)
  expect(model.end).toBeNull()
  expect(
    model.lanes.flatMap((lane) => lane.bars).filter(({ kind, until }) => kind === 'expected' || until !== null),
  ).toEqual([])
})

it('expects what is left where there is one, each step until the estimate says', () => {
  const { model } = lunarAt(true)
  expect(model.end && { likely: seconds(model.end.likely), latest: seconds(model.end.latest) }).toEqual({
    likely: 500,
    latest: 678,
  })
  const expected = model.lanes.flatMap((lane) => lane.bars.filter(({ kind }) => kind === 'expected'))
  const endOf = (stepId: string) =>
    seconds(Math.max(...expected.filter((bar) => bar.stepId === stepId).map(({ to }) => to)))
  expect(['portrait', 'video', 'portrait-grid', 'library-poster', 'trailer'].map(endOf)).toEqual([
    336, 436, 347, 385, 500,
  ])
  expect(barsOf(laneOf(model.lanes, 'Bram'))?.map((words) => words.split(' ').slice(0, 2).join(' '))).toEqual([
    'done character-dossier',
    'expected portrait',
    'expected video',
  ])
})

it('never expects a piece before what it needs, nor before now', () => {
  for (const lane of lunarAt(true).model.lanes) {
    const portrait = lane.bars.find(({ stepId, kind }) => stepId === 'portrait' && kind !== 'failed')
    const video = lane.bars.find(({ stepId }) => stepId === 'video')
    if (!portrait || !video || video.kind !== 'expected') continue
    expect(video.from).toBeGreaterThanOrEqual(portrait.until ?? portrait.to)
    expect(video.from).toBeGreaterThanOrEqual(LUNAR_NOW * 1000)
  }
})

it('adds up where the time went, as the picture of it does', () => {
  const { run, model } = lunarAt(true)
  const { clockMs, workMs, waitingMs, retriesMs } = timeSpent(run, model, LUNAR_NOW * 1000)
  expect([clockMs, workMs, waitingMs, retriesMs].map(seconds)).toEqual([258, 738, 441, 35])
})

it('ends a finished show at its end, with no present and nothing expected', () => {
  const { model } = timelineAt(finishedShow, 5000)
  expect(model.now).toBeNull()
  expect(seconds(model.scale.to)).toBe(420)
  expect(model.lanes.flatMap((lane) => lane.bars).every(({ kind }) => kind === 'done')).toBe(true)
})

it('shows the pause before a try that is still to come by itself', () => {
  const error = { code: 'MEDIA_WORKER_DIED', message: 'It stopped.', retryable: true }
  const { model } = timelineAt((journal, show) => {
    journal.show(show, (script) => {
      script.begin('show-generation', 0)
      script.queue('show-generation', null, 0)
      script.start('show-generation', null, 0)
      script.event(
        {
          type: 'task:failed',
          data: { stepId: 'show-generation', taskId: 'r/show-generation', item: null, error, retryAt: 40_000 },
        },
        20,
      )
    })
  }, 30)
  expect(waitsOf(model.lanes[0])).toEqual(['retry 20–30'])
})
