import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Req } from '@nestjs/common';
import {
  Id,
  ProjectPatch,
  SaveBody,
  type NodeTree,
  type NodeView,
  type ProjectList,
  type ProjectView,
  type SaveAnswer,
  type Uploaded,
  type UploadLimits,
} from '@lamina/contract';
import { valueOf } from '@lamina/server';
import type { Request } from 'express';
import { z } from 'zod';
import { Gateways } from '../gateways';
import { CheckedHeader } from '../http/checked-header.decorator';
import { InstantStep } from '../http/bodies';
import { OptionalKey } from '../http/idempotency-key';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/session.guard';
import { appendOperation } from './append-operation';
import { changeProject } from './change-project';
import { deleteProject } from './delete-project';
import { readFileName } from './file-name';
import { listNodes } from './list-nodes';
import { listProjects, viewProject } from './list-projects';
import { receiveUpload } from './receive-upload';
import { saveProject } from './save-project';

export const FileNameHeader = z.string().max(4_096).optional();
const Length = z.coerce.number().int().min(0).optional();

/** Projects: upload, list, rename, share, save, delete, and their history. */
@Controller('api')
export class ProjectsController {
  constructor(private readonly gateways: Gateways) {}

  @Get('upload-limits')
  limits(): z.infer<typeof UploadLimits> {
    const { maxUploadBytes, maxPixels } = this.gateways.config;
    return { maxBytes: maxUploadBytes, maxPixels };
  }

  @Get('projects')
  list(@CurrentActor() actor: Actor): Promise<z.infer<typeof ProjectList>> {
    return listProjects(this.gateways, actor);
  }

  @Post('projects')
  async upload(
    @CurrentActor() actor: Actor,
    @CheckedHeader({ name: 'x-file-name', schema: FileNameHeader }) name: string | undefined,
    @CheckedHeader({ name: 'idempotency-key', schema: OptionalKey }) key: string | undefined,
    @CheckedHeader({ name: 'content-length', schema: Length }) length: number | undefined,
    @Req() request: Request,
  ): Promise<Uploaded> {
    const upload = {
      fileName: readFileName(name),
      declaredBytes: length ?? null,
      key: key ?? null,
      body: request,
    };
    return valueOf(await receiveUpload(this.gateways, actor, upload));
  }

  @Get('projects/:project')
  async view(
    @CurrentActor() actor: Actor,
    @Param('project', { schema: Id }) id: string,
  ): Promise<ProjectView> {
    return valueOf(await viewProject(this.gateways, actor, id));
  }

  @Patch('projects/:project')
  async change(
    @CurrentActor() actor: Actor,
    @Param('project', { schema: Id }) id: string,
    @Body({ schema: ProjectPatch }) patch: ProjectPatch,
  ): Promise<ProjectView> {
    return valueOf(await changeProject(this.gateways, actor, id, patch));
  }

  @Delete('projects/:project')
  @HttpCode(204)
  async remove(@CurrentActor() actor: Actor, @Param('project', { schema: Id }) id: string): Promise<void> {
    valueOf(await deleteProject(this.gateways, actor, id));
  }

  @Post('projects/:project/save')
  @HttpCode(200)
  async save(
    @CurrentActor() actor: Actor,
    @Param('project', { schema: Id }) id: string,
    @Body({ schema: SaveBody }) { confirm }: z.infer<typeof SaveBody>,
  ): Promise<SaveAnswer> {
    return valueOf(await saveProject(this.gateways, actor, id, confirm));
  }

  @Get('projects/:project/nodes')
  async nodes(@CurrentActor() actor: Actor, @Param('project', { schema: Id }) id: string): Promise<NodeTree> {
    return valueOf(await listNodes(this.gateways, actor, id));
  }

  @Post('projects/:project/nodes')
  async append(
    @CurrentActor() actor: Actor,
    @Param('project', { schema: Id }) id: string,
    @CheckedHeader({ name: 'idempotency-key', schema: OptionalKey }) key: string | undefined,
    @Body({ schema: InstantStep }) step: z.infer<typeof InstantStep>,
  ): Promise<NodeView> {
    return valueOf(await appendOperation(this.gateways, actor, id, { key: key ?? null, step }));
  }
}
