/** The look of the demo's own network, "Patang", and of its form: light and dark, left to right and right to left. */

/** A kite: what the network is named after. */
export const kite =
  '<svg class="kite" viewBox="0 0 32 32" aria-hidden="true"><path d="M16 2l11 12-11 12L5 14z" fill="#f2a33a"/><path d="M16 2v24L5 14z" fill="#d9772b"/><path d="M16 26c-1 3 3 2 1 5" fill="none" stroke="#d9772b" stroke-width="2" stroke-linecap="round"/></svg>';

/** An oil lamp: what the network without links is named after. */
export const lantern =
  '<svg class="kite" viewBox="0 0 32 32" aria-hidden="true"><path d="M3 17h22c0 6-5 10-11 10S3 23 3 17z" fill="#c25b3a"/><path d="M25 17l5-4-1 6-5 2z" fill="#a3472b"/><path d="M27 12c-3-3 1-5 0-9 4 3 4 8 0 9z" fill="#f2a33a"/></svg>';

export const look = `
@font-face{font-family:"Demo Nastaliq";src:url("/demo/nastaliq.woff2") format("woff2");font-weight:400 700}
:root{color-scheme:light dark;--bg:#f6f3fa;--card:#fff;--ink:#241f33;--soft:#6a6480;--line:#e5dff0;--tint:#ece5f8;--brand:#6a3fb5;--brand-ink:#fff;--latin:"Noto Sans",system-ui,sans-serif}
@media (prefers-color-scheme:dark){:root{--bg:#14111c;--card:#1e1a29;--ink:#ece8f6;--soft:#aaa2c0;--line:#332c45;--tint:#2a233a;--brand:#b79af0;--brand-ink:#1c1330}.art{filter:brightness(.82)}}
*{box-sizing:border-box}
body{margin:0;font:15px/1.5 var(--latin);background:var(--bg);color:var(--ink)}
html:lang(ur) body,[lang=ur]{font-family:"Demo Nastaliq","Noto Naskh Arabic",var(--latin);line-height:2.1}
a{color:inherit;text-decoration:none}
.bar{position:sticky;top:0;z-index:1;background:var(--card);border-bottom:1px solid var(--line)}
.bar>div{max-width:1120px;height:60px;margin:0 auto;padding:0 20px;display:flex;align-items:center;gap:20px}
.logo{display:flex;align-items:center;gap:8px;font-weight:750;font-size:20px;color:var(--brand);letter-spacing:-.02em;white-space:nowrap}
html:lang(ur) .logo{letter-spacing:0}
.kite{width:30px;height:30px}
.find{flex:1;max-width:420px;font:inherit;line-height:1.4;height:40px;border:1px solid var(--line);border-radius:20px;background:var(--bg);color:var(--ink);padding:0 16px;min-width:0}
.find::placeholder{color:var(--soft)}
.bar .avatar{margin-inline-start:auto;width:36px;height:36px}
.columns{max-width:1120px;margin:0 auto;padding:20px;display:grid;grid-template-columns:190px minmax(0,600px) minmax(0,1fr);gap:24px;align-items:start}
.side{position:sticky;top:80px}
.side.nav a{display:flex;align-items:center;gap:12px;padding:9px 12px;border-radius:10px;color:var(--soft);font-weight:550}
.side.nav a[aria-current]{background:var(--tint);color:var(--brand)}
.side.nav svg{width:20px;height:20px;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round;flex:none}
.box{background:var(--card);border:1px solid var(--line);border-radius:16px;padding:16px}
.box h2{margin:0 0 10px;font-size:16px}
.box p{margin:0;padding:8px 0;border-top:1px solid var(--line);color:var(--soft);font-size:14px}
.box b{display:block;color:var(--ink);font-weight:600}
.compose{display:flex;align-items:center;gap:12px;margin-bottom:14px;color:var(--soft)}
.compose .pill{flex:1;background:var(--bg);border-radius:20px;padding:8px 16px}
.avatar{flex:none;display:grid;place-items:center;width:44px;height:44px;border-radius:50%;background:hsl(var(--hue) 55% 44%);color:#fff}
.avatar svg{width:58%;height:58%;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
article{display:block;background:var(--card);border:1px solid var(--line);border-radius:16px;padding:16px 16px 8px;margin-bottom:14px}
.head{display:flex;align-items:center;gap:12px}
[data-testid=User-Name]{flex:1;min-width:0;line-height:1.35}
html:lang(ur) [data-testid=User-Name]{line-height:1.8}
.by{display:block;font-weight:650}
.handle,.when{color:var(--soft);font-size:13.5px}
.handle{font-family:var(--latin);direction:ltr;unicode-bidi:isolate}
html:lang(ur) .when{display:inline-block}
.when::before{content:"·";margin-inline:5px}
.words{margin:10px 0 12px;font-size:16px}
.words:lang(ur){font-size:17px;margin-block:6px 8px}
.art{display:block;width:100%;height:auto;border-radius:12px}
[role=group]{display:flex;justify-content:space-between;margin-top:4px}
button{font:inherit;border:0;background:none;color:var(--soft);cursor:pointer;border-radius:22px}
button:hover{background:var(--tint);color:var(--brand)}
[role=group] button{display:flex;align-items:center;gap:7px;min-height:40px;min-width:40px;padding:0 10px;font-family:var(--latin);font-size:13.5px;font-variant-numeric:tabular-nums}
[role=group] svg{display:block;width:20px;height:20px;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
[data-testid=caret]{width:36px;height:36px;font-weight:700}
[role=menu]{position:fixed;inset:auto 0 24px;margin:auto;width:min(320px,90vw);background:var(--card);color:var(--ink);border:1px solid var(--line);padding:8px;border-radius:16px;box-shadow:0 12px 40px #0005}
[role=menuitem]{display:block;padding:11px 14px;border-radius:10px;cursor:pointer}
[role=menuitem]:hover{background:var(--tint)}
#acts{position:fixed;bottom:16px;inset-inline-start:16px;margin:0;padding:0;list-style:none;font:13px/1.4 var(--latin);direction:ltr}
#acts li{width:max-content;background:#241f33;color:#fff;border-radius:10px;padding:6px 12px;margin-top:6px}
@media (max-width:1000px){.columns{grid-template-columns:minmax(0,600px);justify-content:center}.side{display:none}}
@media (max-width:480px){.columns{padding:10px 10px 70px}.bar>div{padding:0 12px;gap:12px}
.side.nav{display:flex;position:fixed;inset:auto 0 0;z-index:1;background:var(--card);border-top:1px solid var(--line)}
.side.nav a{flex:1;flex-direction:column;gap:2px;padding:7px 2px;border-radius:0;font-size:11.5px;line-height:1.4}.side.nav a[aria-current]{background:none}
html:lang(ur) .side.nav a{line-height:1.7}#acts{bottom:76px}}
`;

/** The form's own colours: it should look like an office, and not like the network. Sizes and fonts are shared. */
export const formLook = `
:root{--bg:#f3f5f8;--card:#fff;--line:#d5dbe4;--brand:#234a7d;--tint:#e6edf7}
@media (prefers-color-scheme:dark){:root{--bg:#10151c;--card:#19212b;--line:#303c4b;--brand:#8fb8ee;--brand-ink:#0e1a2a;--tint:#22303f}}
.bar{border-top:6px solid var(--brand)}
.bar .logo{font-size:17px}
.bar>div{max-width:720px}
.crest{width:30px;height:30px;fill:none;stroke:var(--brand);stroke-width:2.2;stroke-linejoin:round;stroke-linecap:round}
main{max-width:720px;margin:0 auto;padding:28px 20px 60px}
h1{font-size:27px;line-height:1.3;margin:0 0 6px}
html:lang(ur) h1{line-height:2}
.lead{margin:0 0 20px;color:var(--soft)}
.steps{display:flex;gap:8px;list-style:none;margin:0 0 20px;padding:0;font-size:14px;color:var(--soft)}
.steps li{flex:1;border-top:4px solid var(--line);padding-top:6px}
.steps [aria-current]{border-color:var(--brand);color:var(--ink);font-weight:650}
form{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:22px}
form label{display:block;font-weight:600;margin-bottom:5px}
form .hint{color:var(--soft);font-weight:400;font-size:14px;margin:-3px 0 7px}
form input,form textarea{font:16px/1.5 var(--latin);width:100%;min-height:46px;padding:9px 12px;border:1.5px solid var(--soft);border-radius:8px;background:var(--bg);color:var(--ink)}
form textarea{min-height:92px}
form .field{margin-bottom:20px}
form .send{min-height:46px;padding:0 28px;border-radius:8px;background:var(--brand);color:var(--brand-ink);font-weight:650}
.foot{color:var(--soft);font-size:14px;margin-top:16px}
`;

/** What is different on the network without links, whose markup has other names. */
export const lookWithoutLinks = `
:root{--bg:#f6f2ee;--line:#e9dfd6;--tint:#f7e6dc;--brand:#a3472b}
@media (prefers-color-scheme:dark){:root{--bg:#161210;--card:#221c19;--line:#3a302a;--tint:#33261f;--brand:#f0a283;--soft:#b8a99e}}
[role=feed],#root>.x1yztbdb{max-width:600px;margin:0 auto;padding:20px 10px}
.unit{background:var(--card);border:1px solid var(--line);border-radius:16px;padding:16px 16px 8px;margin-bottom:14px}
.unit>div:first-child{display:grid;grid-template-columns:52px minmax(0,1fr) auto;align-items:start}
.unit>div>*{grid-column:1/-1}
.unit>div>[data-ad-rendering-role=profile_name]{grid-column:2;grid-row:1}
.unit>div>.when{grid-column:2;grid-row:2;justify-self:start;color:var(--soft);font-size:13.5px}
.unit>div>.more{grid-column:3;grid-row:1}
.unit>div::before{content:"";grid-column:1;grid-row:1/3;width:44px;height:44px;border-radius:50%;background:linear-gradient(150deg,#e3a552,#a3472b)}
.x1yztbdb:nth-child(2n) .unit>div::before{background:linear-gradient(150deg,#8fb8a8,#2f6d5c)}
.x1yztbdb:nth-child(3n) .unit>div::before{background:linear-gradient(150deg,#9fb3dd,#4d5fb3)}
h3{font-size:15px;margin:0;line-height:1.5}
[data-ad-rendering-role=story_message]{margin:10px 0;font-size:16px}
.quote{border:1px solid var(--line);border-radius:12px;padding:10px 12px;margin:0 0 10px;font-size:14px}
.quote>a{color:var(--soft);font-size:13px}
[role=button]{color:var(--soft);cursor:pointer;border-radius:10px}
.more{padding:4px 10px;font-weight:700}
.when::before{content:none}
.count{display:inline-block;font-size:13.5px;padding:2px 0}
.row{display:flex;border-block:1px solid var(--line);padding:4px 0}
.row>div{flex:1;display:flex}
.row [role=button]{flex:1;display:flex;align-items:center;justify-content:center;gap:8px;min-height:40px;font-weight:550}
.row [role=button]:hover{background:var(--tint);color:var(--brand)}
.row i{display:none}
[role=article]{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px;font-size:14px;padding:10px 0 6px}
[role=article] [role=button]{padding:4px 0;font-size:13px}
[role=dialog]{position:fixed;inset:auto 0 24px;margin:auto;width:min(340px,90vw);background:var(--card);color:var(--ink);border:1px solid var(--line);padding:8px;border-radius:16px;box-shadow:0 12px 40px #0005}
[role=dialog]>[role=button]{display:block;padding:11px 14px;color:var(--ink)}
`;
