import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  Id,
  InstructionBody,
  JobRequest,
  type EngineCapabilities,
  type Estimate,
  type InstructionReading,
  type JobView,
  type Submitted,
} from '@lamina/contract';
import { valueOf } from '@lamina/server';
import type { z } from 'zod';
import { Gateways } from '../gateways';
import { CheckedHeader } from '../http/checked-header.decorator';
import { OptionalKey } from '../http/idempotency-key';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/session.guard';
import { cancelJob } from './cancel-job';
import { estimateJob } from './estimate-job';
import { EventsHub } from './events.controller';
import { listEngines, listJobs, viewJob } from './list-jobs';
import { readInstruction } from './read-instruction';
import { submitJob } from './submit-job';

/** Jobs: what a sentence means, what it would cost, the click, and what became of it. */
@Controller('api')
export class JobsController {
  constructor(
    private readonly gateways: Gateways,
    private readonly hub: EventsHub,
  ) {}

  @Post('projects/:project/jobs')
  @HttpCode(202)
  async submit(
    @CurrentActor() actor: Actor,
    @Param('project', { schema: Id }) project: string,
    @CheckedHeader({ name: 'idempotency-key', schema: OptionalKey }) key: string | undefined,
    @Body({ schema: JobRequest }) request: JobRequest,
  ): Promise<Submitted> {
    return valueOf(await submitJob(this.gateways, actor, project, { key: key ?? null, request }));
  }

  @Post('projects/:project/jobs/estimate')
  @HttpCode(200)
  async estimate(
    @CurrentActor() actor: Actor,
    @Param('project', { schema: Id }) project: string,
    @Body({ schema: JobRequest }) request: JobRequest,
  ): Promise<Estimate> {
    return valueOf(await estimateJob(this.gateways, actor, project, request));
  }

  @Post('projects/:project/instruction')
  @HttpCode(200)
  async read(
    @CurrentActor() actor: Actor,
    @Param('project', { schema: Id }) project: string,
    @Body({ schema: InstructionBody }) { text }: z.infer<typeof InstructionBody>,
  ): Promise<InstructionReading> {
    return valueOf(await readInstruction(this.gateways, actor, project, text));
  }

  @Get('jobs')
  list(@CurrentActor() actor: Actor): Promise<JobView[]> {
    return listJobs({ ...this.gateways, progress: this.hub.progress }, actor);
  }

  @Get('jobs/:job')
  async view(@CurrentActor() actor: Actor, @Param('job', { schema: Id }) id: string): Promise<JobView> {
    return valueOf(await viewJob({ ...this.gateways, progress: this.hub.progress }, actor, id));
  }

  @Delete('jobs/:job')
  @HttpCode(204)
  async cancel(@CurrentActor() actor: Actor, @Param('job', { schema: Id }) id: string): Promise<void> {
    valueOf(await cancelJob(this.gateways, actor, id));
  }

  @Get('engines')
  engines(@CurrentActor() actor: Actor): Promise<EngineCapabilities[]> {
    return listEngines(this.gateways, actor);
  }
}
