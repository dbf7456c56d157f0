// What `npm start` says, Chinese first.
export const texts = {
  database: '数据库 / database',
  migrations: '表结构 / migrations',
  build: '构建 / build',
  demo: '演示数据 / demo data',
  server: '服务 / server',
  ready: '阳光抽查已启动 · Sunlot is running',
  address: '地址 / address',
  tryThis: '可以先试 / what to try',
  accounts: '演示账号 / demo accounts',
  password: '密码 / password',
  data: '数据目录 / data',
  end: '按 Ctrl-C 停止 / Ctrl-C stops it',
  halfDemo: (data: string) =>
    `演示数据没有做完：请清空数据库并删除 ${data} 后重试 / the demo data are half made: empty the database, delete ${data}, start again`,
  portTaken: (port: number) => `端口 ${port} 被占用,改用其他端口 / port ${port} is taken, using another`,
  steps: [
    ['/', '公众门户:已完成的抽取,任何人都能重新计算 / public portal: finished draws that anyone can recompute'],
    [
      '/workbench/',
      '工作台:登录、导入名录、建立任务、抽取 / workbench: sign in, import a register, set up a task, draw',
    ],
  ],
} as const;
