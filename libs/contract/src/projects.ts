import { z } from 'zod';
import { LayerDocument } from './document';
import { Id, Instant } from './ids';
import { NodeOperation } from './operations';

export const Plan = z.enum(['free', 'paid60', 'paid90', 'custom']);
export type Plan = z.infer<typeof Plan>;
export const Profile = z.enum(['edit', 'layered']);
export type Profile = z.infer<typeof Profile>;

export const AssetKind = z.enum([
  'upload',
  'original',
  'result',
  'layer',
  'mask',
  'thumbnail',
  'export',
  'package',
]);
export type AssetKind = z.infer<typeof AssetKind>;

/** `expiresAt`: gone for everybody from then on; `rule` says which promise set the date. */
export const ProjectView = z.object({
  id: Id,
  title: z.string(),
  profile: Profile,
  shared: z.boolean(),
  mine: z.boolean(),
  createdAt: Instant,
  expiresAt: Instant,
  promisedAt: Instant,
  rule: z.string(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  thumbnail: Id.nullable(),
  original: Id.nullable(),
  head: Id.nullable(),
  state: z.enum(['receiving', 'ready', 'refused']),
  message: z.string().nullable(),
});
export type ProjectView = z.infer<typeof ProjectView>;
/** `GET /api/projects` lists so many, the youngest; older ones are still there under their addresses. */
export const MOST_PROJECTS_LISTED = 500;
export const ProjectList = z.object({ projects: z.array(ProjectView), now: Instant });

export const NodeView = z.object({
  id: Id,
  parent: Id.nullable(),
  job: Id.nullable(),
  operation: NodeOperation,
  document: LayerDocument,
  thumbnail: Id.nullable(),
  changedPixels: z.number().int().nullable(),
  createdAt: Instant,
});
export type NodeView = z.infer<typeof NodeView>;
/** A project takes so many steps, so that its history is always answered whole. */
export const MOST_STEPS = 2_000;
export const NodeTree = z.object({ head: Id, nodes: z.array(NodeView) });
export type NodeTree = z.infer<typeof NodeTree>;

export const ProjectPatch = z
  .strictObject({ title: z.string().trim().min(1).max(200), shared: z.boolean(), head: Id })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, 'at least one of title, shared, head');
export type ProjectPatch = z.infer<typeof ProjectPatch>;

/** Asked without `confirm` Save answers with the date that would apply; with it, it saves. */
export const SaveBody = z.strictObject({ confirm: z.boolean().default(false) });
export const SaveAnswer = z.object({
  saved: z.boolean(),
  expiresAt: Instant,
  promisedAt: Instant,
  rule: z.string(),
});
export type SaveAnswer = z.infer<typeof SaveAnswer>;

export const Uploaded = z.object({ projectId: Id, jobId: Id });
export type Uploaded = z.infer<typeof Uploaded>;
export const UploadLimits = z.object({ maxBytes: z.number().int(), maxPixels: z.number().int() });
export type UploadLimits = z.infer<typeof UploadLimits>;
