import type { Routes } from '@angular/router';
import { mayOpen } from './shell/may-open';
import { whenOpen } from './shell/when-open';

/** Every page, loaded when it is opened. `title` is what the tab says before "· Lamina". */
export const ROUTE_TABLE: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'projects' },
  {
    path: 'set-up',
    title: 'Set-up',
    canActivate: [whenOpen],
    loadComponent: () => import('./set-up/set-up-page').then((m) => m.SetUpPage),
  },
  {
    path: 'sign-in',
    title: 'Sign in',
    loadComponent: () => import('./sign-in/sign-in-page').then((m) => m.SignInPage),
  },
  {
    path: 'invitation',
    title: 'Welcome',
    loadComponent: () => import('./invitation/invitation-page').then((m) => m.InvitationPage),
  },
  {
    path: 'projects/:id',
    title: 'Editor',
    canActivate: [mayOpen('project.read')],
    loadComponent: () => import('./editor/editor-page').then((m) => m.EditorPage),
  },
  {
    path: '',
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      {
        path: 'projects',
        title: 'Projects',
        canActivate: [mayOpen('project.read')],
        loadComponent: () => import('./projects/projects-page').then((m) => m.ProjectsPage),
      },
      {
        path: 'account',
        title: 'Account',
        canActivate: [mayOpen('me.read')],
        loadComponent: () => import('./account/account-page').then((m) => m.AccountPage),
      },
      {
        path: 'admin/people',
        title: 'People',
        canActivate: [mayOpen('people.read')],
        loadComponent: () => import('./admin/people-page').then((m) => m.PeoplePage),
      },
      {
        path: 'admin/health',
        title: 'Health',
        canActivate: [mayOpen('health.read')],
        loadComponent: () => import('./admin/health-page').then((m) => m.HealthPage),
      },
      {
        path: '**',
        title: 'Nothing here',
        canActivate: [mayOpen('me.read')],
        loadComponent: () => import('./not-found/not-found-page').then((m) => m.NotFoundPage),
      },
    ],
  },
];
