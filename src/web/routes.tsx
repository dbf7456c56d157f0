// Addresses of the workbench: each page loaded when opened, closed where the permission is missing, and each with its
// own error boundary, so that the shell survives a failing page.
import { type ComponentType, lazy, Suspense } from 'react';
import { Navigate, type RouteObject, useRouteError } from 'react-router';
import { Opening } from './components/opening.tsx';
import { Fault } from './fault.tsx';
import { ClosedPage, MissingPage } from './not-found.tsx';
import { mayOpen, pages, type WorkbenchPage } from './pages.ts';
import { useSession } from './session.tsx';
import { Shell } from './shell.tsx';

const RouteFault = () => <Fault error={useRouteError()} />;

const Guarded = ({ page, Body }: { page: WorkbenchPage; Body: ComponentType }) => {
  const { permissions } = useSession();
  if (!mayOpen(page, permissions)) return <ClosedPage permission={page.permission ?? ''} />;
  return (
    <Suspense fallback={<Opening />}>
      <Body />
    </Suspense>
  );
};

const routeOf = (page: WorkbenchPage): RouteObject => {
  const Body = lazy(page.page);
  return { path: page.path, element: <Guarded page={page} Body={Body} />, errorElement: <RouteFault /> };
};

export const routes: RouteObject[] = [
  {
    path: '/',
    element: <Shell />,
    errorElement: <RouteFault />,
    children: [
      { index: true, element: <Navigate to="/inbox" replace /> },
      ...pages.map(routeOf),
      { path: '*', element: <MissingPage /> },
    ],
  },
];
