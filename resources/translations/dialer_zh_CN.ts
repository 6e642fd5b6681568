<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccessFields</name>
    <message>
        <source>Access key</source>
        <translation>访问密钥</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>应用 ID</translation>
    </message>
    <message>
        <source>App ID and access key</source>
        <translation>应用 ID 和访问密钥</translation>
    </message>
    <message>
        <source>It is kept in the system&apos;s keyring and nowhere else.</source>
        <translation>仅保存在系统密钥环中，不存放在其他任何地方。</translation>
    </message>
    <message>
        <source>Kept until the program ends.</source>
        <translation>保留到程序退出为止。</translation>
    </message>
    <message>
        <source>Leave it empty to keep what is stored.</source>
        <translation>留空则沿用已保存的内容。</translation>
    </message>
    <message>
        <source>No keyring on this computer: it lasts until the program ends.</source>
        <translation>此计算机没有密钥环：仅保留到程序退出为止。</translation>
    </message>
    <message>
        <source>Not saved yet: the keyring has not answered.</source>
        <translation>尚未保存：密钥环没有响应。</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>退出登录…</translation>
    </message>
    <message>
        <source>Signing out may sign out everyone who shares this app ID. The dialer signs in again with the next call.</source>
        <translation>退出登录可能会使所有共用此应用 ID 的人一并退出。下次呼叫时，拨号器会重新登录。</translation>
    </message>
    <message>
        <source>Signing out. The access key stays in the keyring.</source>
        <translation>正在退出登录。访问密钥仍保留在密钥环中。</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>登录方式</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>保持登录</translation>
    </message>
    <message>
        <source>Stored in the keyring</source>
        <translation>已存入密钥环</translation>
    </message>
    <message>
        <source>The keyring failed: it lasts until the program ends.</source>
        <translation>密钥环出错：仅保留到程序退出为止。</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>密钥环已锁定。</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Waiting for the system&apos;s keyring.</source>
        <translation>正在等待系统密钥环。</translation>
    </message>
</context>
<context>
    <name>AccessKeys</name>
    <message>
        <source>The access key could not be stored in the keyring. It lasts until the program ends; type it again at the next start.</source>
        <translation>访问密钥未能存入密钥环，仅保留到程序退出为止；下次启动时请重新输入。</translation>
    </message>
    <message>
        <source>The access key is not saved yet: the keyring has not answered. If you quit now, type it again at the next start.</source>
        <translation>访问密钥尚未保存：密钥环没有响应。如果现在退出，下次启动时请重新输入。</translation>
    </message>
    <message>
        <source>The keyring failed, so the access key can&apos;t be read. Put it into the account: it lasts until the program ends.</source>
        <translation>密钥环出错，无法读取访问密钥。请在账户中填写：仅保留到程序退出为止。</translation>
    </message>
    <message>
        <source>The keyring has not answered yet, so the access key is not saved. Look for a window that asks for the keyring&apos;s password. Calls work meanwhile.</source>
        <translation>密钥环尚未响应，因此访问密钥没有保存。请查看是否有窗口要求输入密钥环密码。在此期间可以正常呼叫。</translation>
    </message>
    <message>
        <source>The keyring is locked, so the access key can&apos;t be read. Unlock it, or put the key into the account until the program ends.</source>
        <translation>密钥环已锁定，无法读取访问密钥。请解锁密钥环，或在账户中填写密钥，保留到程序退出为止。</translation>
    </message>
    <message>
        <source>This account has no access key. Put it into the account.</source>
        <translation>此账户没有访问密钥。请在账户中填写。</translation>
    </message>
    <message>
        <source>This computer has no keyring to keep the access key in. Put it into the account: it lasts until the program ends and is written nowhere.</source>
        <translation>此计算机没有可保存访问密钥的密钥环。请在账户中填写：仅保留到程序退出为止，不会写入任何地方。</translation>
    </message>
    <message>
        <source>Waiting for the system&apos;s keyring. It may be asking for its password in a window of its own.</source>
        <translation>正在等待系统密钥环。它可能正在另一个窗口中要求输入密码。</translation>
    </message>
</context>
<context>
    <name>AccountBar</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>分机</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Keep https</source>
        <translation>仍用 https</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新建账户</translation>
    </message>
    <message>
        <source>Nothing answers over https there. Over http, the token and the numbers travel in clear, and others on the way can read them.</source>
        <translation>该地址通过 https 没有响应。若使用 http，令牌和号码将以明文传输，途中的其他人可以读取。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>确认移除</translation>
    </message>
    <message>
        <source>Remove this account and its token? Its calls stay in the list.</source>
        <translation>移除此账户及其令牌？其通话记录仍保留在列表中。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Test and save</source>
        <translation>测试并保存</translation>
    </message>
    <message>
        <source>Use http</source>
        <translation>改用 http</translation>
    </message>
    <message>
        <source>What you changed in this account is not saved yet.</source>
        <translation>您对此账户所做的更改尚未保存。</translation>
    </message>
</context>
<context>
    <name>AccountFields</name>
    <message>
        <source>8001, 8002</source>
        <translation>8001, 8002</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>API 地址</translation>
    </message>
    <message>
        <source>Add prefix</source>
        <translation>添加前缀</translation>
    </message>
    <message>
        <source>Caller ID by country</source>
        <translation>按国家/地区选择主叫号码</translation>
    </message>
    <message>
        <source>Caller IDs</source>
        <translation>主叫号码</translation>
    </message>
    <message>
        <source>Choose a country from the list.</source>
        <translation>请从列表中选择国家或地区。</translation>
    </message>
    <message>
        <source>Default country</source>
        <translation>默认国家/地区</translation>
    </message>
    <message>
        <source>Default country: {country}</source>
        <translation>默认国家/地区：{country}</translation>
    </message>
    <message>
        <source>Each caller ID has one number. Put a colon between a name and its number, as in Line 2: 4930123456.</source>
        <translation>每个主叫号码只对应一个号码。请在名称与号码之间加冒号，例如“线路2：4930123456”。</translation>
    </message>
    <message>
        <source>Each rule has a country&apos;s two letters and one of the caller IDs above, as in DE: Sales.</source>
        <translation>每条规则由国家/地区的两位字母代码和上方的一个主叫号码组成，例如“DE：销售部”。</translation>
    </message>
    <message>
        <source>Enter at least one extension.</source>
        <translation>请至少填写一个分机。</translation>
    </message>
    <message>
        <source>Enter the access key your provider gave you.</source>
        <translation>请填写服务商提供的访问密钥。</translation>
    </message>
    <message>
        <source>Enter the address your provider gave you.</source>
        <translation>请填写服务商提供的地址。</translation>
    </message>
    <message>
        <source>Enter the app ID your provider gave you.</source>
        <translation>请填写服务商提供的应用 ID。</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>分机</translation>
    </message>
    <message>
        <source>Filled in for numbers of a country, with commas between them: the country&apos;s two letters and one of the caller IDs above, as in DE: Sales.</source>
        <translation>呼叫相应国家/地区的号码时自动填入。各规则以逗号分隔，由国家/地区的两位字母代码和上方的一个主叫号码组成，例如“DE：销售部”。</translation>
    </message>
    <message>
        <source>For example 00, 0</source>
        <translation>例如 00, 0</translation>
    </message>
    <message>
        <source>For example 9</source>
        <translation>例如 9</translation>
    </message>
    <message>
        <source>For numbers that are typed without a country code.</source>
        <translation>用于输入时不带国家代码的号码。</translation>
    </message>
    <message>
        <source>How numbers are sent</source>
        <translation>号码发送规则</translation>
    </message>
    <message>
        <source>How records find their calls</source>
        <translation>话单与通话的匹配</translation>
    </message>
    <message>
        <source>In braces, only these can stand: {placeholders}.</source>
        <translation>花括号中只能使用以下占位符：{placeholders}。</translation>
    </message>
    <message>
        <source>Keep the + in front</source>
        <translation>保留号码前的 +</translation>
    </message>
    <message>
        <source>Link into your CRM</source>
        <translation>CRM 链接</translation>
    </message>
    <message>
        <source>May stay empty: the provider lists your phones. Yours come first.</source>
        <translation>可留空：服务商会列出您的话机。您填写的排在前面。</translation>
    </message>
    <message>
        <source>May stay empty: then it is the server&apos;s name.</source>
        <translation>可留空：留空则使用服务器名称。</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>None: the provider chooses</source>
        <translation>不指定：由服务商选择</translation>
    </message>
    <message>
        <source>Open the link when a call is accepted</source>
        <translation>呼叫请求被受理时打开链接</translation>
    </message>
    <message>
        <source>Opened from a call&apos;s details. Filled in are {placeholders}.</source>
        <translation>从通话详情中打开。会填入 {placeholders}。</translation>
    </message>
    <message>
        <source>Paste the token your provider gave you.</source>
        <translation>请粘贴服务商提供的令牌。</translation>
    </message>
    <message>
        <source>Send the dialer&apos;s own call id as customer ID when that is empty</source>
        <translation>客户 ID 为空时，以拨号器自身的呼叫标识作为客户 ID 发送</translation>
    </message>
    <message>
        <source>Strip prefixes</source>
        <translation>去除前缀</translation>
    </message>
    <message>
        <source>The customer&apos;s file</source>
        <translation>客户资料</translation>
    </message>
    <message>
        <source>The phones you call from, with commas between them.</source>
        <translation>您用来呼叫的话机，以逗号分隔。</translation>
    </message>
    <message>
        <source>This is not a link. It begins with https:// and a host, and what is filled in comes behind the host.</source>
        <translation>这不是有效的链接。链接须以 https:// 和主机名开头，填入的内容须位于主机名之后。</translation>
    </message>
    <message>
        <source>This is not an address. It looks like https://pbx.example.com.</source>
        <translation>这不是有效的地址。地址的格式类似 https://pbx.example.com。</translation>
    </message>
    <message>
        <source>What your customers may see, with commas between them: numbers, or a name and its number, as in Sales 4930123456.</source>
        <translation>可向客户显示的号码，以逗号分隔：可只写号码，也可写名称加号码，例如“销售部 4930123456”。</translation>
    </message>
    <message>
        <source>Write each extension out, with commas between them, as in 8001, 8002.</source>
        <translation>请逐个写出完整的分机号，以逗号分隔，例如 8001, 8002。</translation>
    </message>
</context>
<context>
    <name>AccountNotices</name>
    <message numerus="yes">
        <source>Calls work. %n extra(s) are not offered.</source>
        <translation>
            <numerusform>可以正常呼叫。有 %n 项附加功能未提供。</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>No account yet. Set one up to place calls.</source>
        <translation>尚无账户。请先设置账户再呼叫。</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>打开账户</translation>
    </message>
    <message>
        <source>Saved. Calls work.</source>
        <translation>已保存。可以正常呼叫。</translation>
    </message>
    <message>
        <source>Saved. Only a call can show whether the token is good.</source>
        <translation>已保存。令牌是否有效，只有实际呼叫才能确定。</translation>
    </message>
    <message>
        <source>Set up an account</source>
        <translation>设置账户</translation>
    </message>
    <message>
        <source>The address begins with http: the token and the numbers travel in clear, and others on the way can read them. Use https if your provider offers it.</source>
        <translation>地址以 http 开头：令牌和号码将以明文传输，途中的其他人可以读取。如果服务商支持，请使用 https。</translation>
    </message>
</context>
<context>
    <name>AccountTestPanel</name>
    <message>
        <source>Failed: {step}. Nothing is saved yet.</source>
        <translation>失败：{step}。尚未保存任何内容。</translation>
    </message>
    <message>
        <source>Testing. No call is placed.</source>
        <translation>正在测试。不会发起呼叫。</translation>
    </message>
    <message>
        <source>Testing: {step}</source>
        <translation>正在测试：{step}</translation>
    </message>
    <message>
        <source>The test was stopped. Nothing is saved.</source>
        <translation>测试已停止。未保存任何内容。</translation>
    </message>
    <message>
        <source>Works: {steps}</source>
        <translation>正常：{steps}</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>No account yet. Add one to place calls.</source>
        <translation>尚无账户。请先添加账户再呼叫。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>确认移除</translation>
    </message>
    <message>
        <source>Remove this account and its token? Its calls stay in the list.</source>
        <translation>移除此账户及其令牌？其通话记录仍保留在列表中。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>About Dialer</source>
        <translation>关于 Dialer</translation>
    </message>
    <message>
        <source>Account…</source>
        <translation>账户…</translation>
    </message>
    <message>
        <source>Call number in clipboard…</source>
        <translation>呼叫剪贴板中的号码…</translation>
    </message>
    <message>
        <source>Catch up…</source>
        <translation>补录话单…</translation>
    </message>
    <message>
        <source>Check connection…</source>
        <translation>检查连接…</translation>
    </message>
    <message>
        <source>Check for updates…</source>
        <translation>检查更新…</translation>
    </message>
    <message>
        <source>Copy details for support</source>
        <translation>复制支持信息</translation>
    </message>
    <message>
        <source>Export calls…</source>
        <translation>导出通话记录…</translation>
    </message>
    <message>
        <source>Go to the number</source>
        <translation>转到号码栏</translation>
    </message>
    <message>
        <source>Keyboard and help</source>
        <translation>快捷键与帮助</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>List the phones again</source>
        <translation>重新获取话机列表</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>正常大小</translation>
    </message>
    <message>
        <source>Put in the last number</source>
        <translation>填入上一个号码</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>显示日志</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Opened in the browser.</source>
        <translation>已在浏览器中打开。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The history can&apos;t be written. Check that the disk is not full.</source>
        <translation>无法写入通话记录。请检查磁盘是否已满。</translation>
    </message>
    <message>
        <source>The provider gave no link that can be opened safely.</source>
        <translation>服务商没有给出可安全打开的链接。</translation>
    </message>
    <message>
        <source>The provider no longer has it.</source>
        <translation>服务商已不再保存该内容。</translation>
    </message>
    <message>
        <source>The recording has expired: the provider keeps recordings for three months.</source>
        <translation>录音已过期：服务商只保存三个月的录音。</translation>
    </message>
</context>
<context>
    <name>CallDelegate</name>
    <message>
        <source>from {extension}</source>
        <translation>分机 {extension}</translation>
    </message>
</context>
<context>
    <name>CallDetails</name>
    <message>
        <source>Customer ID</source>
        <translation>客户 ID</translation>
    </message>
    <message>
        <source>Employee ID</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation>成熟度</translation>
    </message>
    <message>
        <source>Member ID</source>
        <translation>会员 ID</translation>
    </message>
</context>
<context>
    <name>CallDetailsPanel</name>
    <message>
        <source>Asking for the recording…</source>
        <translation>正在请求录音…</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Open in CRM</source>
        <translation>在 CRM 中打开</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>打开录音</translation>
    </message>
</context>
<context>
    <name>CallFacts</name>
    <message>
        <source>The provider&apos;s record of this call has not come yet.</source>
        <translation>服务商尚未提供此通话的话单。</translation>
    </message>
    <message>
        <source>The request is under way.</source>
        <translation>请求正在进行中。</translation>
    </message>
    <message>
        <source>account {value}</source>
        <translation>账户 {value}</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已接通</translation>
    </message>
    <message>
        <source>answered {time}</source>
        <translation>已接通 {time}</translation>
    </message>
    <message>
        <source>call ended</source>
        <translation>呼叫已结束</translation>
    </message>
    <message>
        <source>caller ID asked for: {value}</source>
        <translation>请求的主叫号码：{value}</translation>
    </message>
    <message>
        <source>caller ID shown: {number}</source>
        <translation>显示的主叫号码：{number}</translation>
    </message>
    <message>
        <source>customer ID {value}</source>
        <translation>客户 ID {value}</translation>
    </message>
    <message>
        <source>employee ID {value}</source>
        <translation>工号 {value}</translation>
    </message>
    <message>
        <source>ended by: {who}</source>
        <translation>挂断方：{who}</translation>
    </message>
    <message>
        <source>extension {value}</source>
        <translation>分机 {value}</translation>
    </message>
    <message>
        <source>in a call</source>
        <translation>通话中</translation>
    </message>
    <message>
        <source>maturity {value}</source>
        <translation>成熟度 {value}</translation>
    </message>
    <message>
        <source>member ID {value}</source>
        <translation>会员 ID {value}</translation>
    </message>
    <message>
        <source>no sign of a call</source>
        <translation>话机无呼叫迹象</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>有录音</translation>
    </message>
    <message>
        <source>talked {time}</source>
        <translation>通话 {time}</translation>
    </message>
    <message>
        <source>unknown at first, then: {later}</source>
        <translation>起初结果未知，后为：{later}</translation>
    </message>
    <message>
        <source>waited {time}</source>
        <translation>等待 {time}</translation>
    </message>
    <message>
        <source>was in a call, end not seen</source>
        <translation>曾在通话中，未见结束</translation>
    </message>
    <message>
        <source>was picked up, end not seen</source>
        <translation>曾接听，未见结束</translation>
    </message>
    <message>
        <source>was ringing, end not seen</source>
        <translation>曾响铃，未见结束</translation>
    </message>
    <message>
        <source>you picked up</source>
        <translation>您已接听</translation>
    </message>
    <message>
        <source>your phone did not ring</source>
        <translation>您的话机未响铃</translation>
    </message>
    <message>
        <source>your phone rang</source>
        <translation>您的话机已响铃</translation>
    </message>
</context>
<context>
    <name>CallForm</name>
    <message>
        <source>Call</source>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>Set up an account first</source>
        <translation>请先设置账户</translation>
    </message>
    <message>
        <source>The caller ID is not a number</source>
        <translation>主叫号码不是有效的号码</translation>
    </message>
    <message>
        <source>There is no extension to call from yet</source>
        <translation>尚无可用于呼叫的分机</translation>
    </message>
</context>
<context>
    <name>CallHeader</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Caller ID</source>
        <translation>主叫号码</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>分机</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>通话时长</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>CallList</name>
    <message>
        <source>Recent calls</source>
        <translation>最近通话</translation>
    </message>
</context>
<context>
    <name>CallMenu</name>
    <message>
        <source>Call</source>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>复制号码</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete all calls with this number…</source>
        <translation>删除此号码的所有通话记录…</translation>
    </message>
    <message>
        <source>Delete all calls with {name}…</source>
        <translation>删除与 {name} 的所有通话记录…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>New contact from this call…</source>
        <translation>根据此通话新建联系人…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Only calls with this number</source>
        <translation>仅显示此号码的通话</translation>
    </message>
    <message>
        <source>Only calls with {name}</source>
        <translation>仅显示与 {name} 的通话</translation>
    </message>
    <message>
        <source>Open in CRM</source>
        <translation>在 CRM 中打开</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>打开录音</translation>
    </message>
    <message>
        <source>Put into the number field</source>
        <translation>填入号码栏</translation>
    </message>
</context>
<context>
    <name>CallOptions</name>
    <message>
        <source>Call details</source>
        <translation>呼叫附加信息</translation>
    </message>
    <message>
        <source>Put in the last number</source>
        <translation>填入上一个号码</translation>
    </message>
    <message>
        <source>Redial</source>
        <translation>重拨</translation>
    </message>
    <message>
        <source>Show the dial pad</source>
        <translation>显示拨号盘</translation>
    </message>
    <message>
        <source>What exactly is sent</source>
        <translation>实际发送的内容</translation>
    </message>
</context>
<context>
    <name>CallQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>CallSteps</name>
    <message>
        <source>Step {place} of 3, did not happen: {text}</source>
        <translation>第 {place} 步（共 3 步），未发生：{text}</translation>
    </message>
    <message>
        <source>Step {place} of 3, done: {text}</source>
        <translation>第 {place} 步（共 3 步），已完成：{text}</translation>
    </message>
    <message>
        <source>Step {place} of 3, now: {text}</source>
        <translation>第 {place} 步（共 3 步），正在进行：{text}</translation>
    </message>
    <message>
        <source>Step {place} of 3: {text}</source>
        <translation>第 {place} 步（共 3 步）：{text}</translation>
    </message>
    <message>
        <source>We connect {number}</source>
        <translation>为您接通 {number}</translation>
    </message>
    <message>
        <source>You pick up</source>
        <translation>您接听</translation>
    </message>
    <message>
        <source>Your phone {extension} rings</source>
        <translation>您的话机 {extension} 响铃</translation>
    </message>
</context>
<context>
    <name>CallStrip</name>
    <message>
        <source>A call is under way already.</source>
        <translation>已有呼叫正在进行。</translation>
    </message>
    <message>
        <source>Call status</source>
        <translation>呼叫状态</translation>
    </message>
    <message>
        <source>Details of the call</source>
        <translation>呼叫详情</translation>
    </message>
    <message>
        <source>Hide the call status</source>
        <translation>隐藏呼叫状态</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>停止等待</translation>
    </message>
</context>
<context>
    <name>CallerIdField</name>
    <message>
        <source>Caller ID</source>
        <translation>主叫号码</translation>
    </message>
    <message>
        <source>Caller ID: the number that the customer sees</source>
        <translation>主叫号码：客户看到的号码</translation>
    </message>
    <message>
        <source>Random, chosen by the provider</source>
        <translation>随机，由服务商选择</translation>
    </message>
</context>
<context>
    <name>CallerIds</name>
    <message>
        <source>Calls today: {count}</source>
        <translation>今天呼叫 {count} 次</translation>
    </message>
    <message>
        <source>Calls today: {count}, may be flagged as spam</source>
        <translation>今天呼叫 {count} 次，可能被标记为骚扰电话</translation>
    </message>
    <message>
        <source>as {caller_id}</source>
        <translation>以“{caller_id}”呼叫</translation>
    </message>
    <message>
        <source>as {caller_id}, by rule</source>
        <translation>按规则以“{caller_id}”呼叫</translation>
    </message>
    <message>
        <source>{caller_id}: {count} today</source>
        <translation>{caller_id}：今天 {count} 次</translation>
    </message>
    <message>
        <source>{caller_id}: {words}</source>
        <translation>{caller_id}：{words}</translation>
    </message>
</context>
<context>
    <name>CallsPage</name>
    <message>
        <source> calls a day</source>
        <translation> 次/天</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) are older than {days} days. They are deleted now and can&apos;t be brought back; others follow as they become older.</source>
        <translation>
            <numerusform>有 %Ln 条通话记录已超过 {days} 天。这些记录现在就会被删除，且无法恢复；其余记录超过此期限后也会陆续删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>A number that is shown in so many calls a day may be flagged as spam by phone companies. 0: no warning.</source>
        <translation>以同一号码显示的呼叫每天达到此次数时，该号码可能被电话公司标记为骚扰电话。0 表示不提醒。</translation>
    </message>
    <message>
        <source>After this time the outcome of a call is called unknown.</source>
        <translation>超过此时间后，呼叫结果记为未知。</translation>
    </message>
    <message>
        <source>Asked before a call</source>
        <translation>呼叫前询问</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通话</translation>
    </message>
    <message numerus="yes">
        <source>Calls found: %Ln</source>
        <translation>
            <numerusform>找到通话：%Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Calls found: %Ln or more</source>
        <translation>
            <numerusform>找到通话：至少 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>确认删除</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>永久</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Making the search faster: {percent} % done. It works meanwhile.</source>
        <translation>正在优化搜索速度：已完成 {percent}%。在此期间可以正常搜索。</translation>
    </message>
    <message>
        <source>No call matches the search.</source>
        <translation>没有符合搜索条件的通话。</translation>
    </message>
    <message>
        <source>No calls yet. The calls you place appear here.</source>
        <translation>尚无通话。您发起的呼叫会显示在这里。</translation>
    </message>
    <message>
        <source>Older calls are deleted for good, each day. 0 keeps them for ever.</source>
        <translation>超过此期限的通话记录每天会被永久删除。0 表示永久保留。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>The call history can&apos;t be read now, so nothing is changed. Please try again later.</source>
        <translation>目前无法读取通话记录，因此未做任何更改。请稍后重试。</translation>
    </message>
    <message>
        <source>The same number again within 10 seconds, and a call while your phone is busy or not connected, wait for a second click. This is always so: nothing is dialled twice by mistake.</source>
        <translation>10 秒内再次呼叫同一号码，或在您的话机占线或离线时呼叫，都需要再点击一次确认。此规则始终有效：不会误拨两次。</translation>
    </message>
    <message>
        <source>There are no such calls.</source>
        <translation>没有此类通话。</translation>
    </message>
    <message>
        <source>This call has no recording.</source>
        <translation>此通话没有录音。</translation>
    </message>
</context>
<context>
    <name>CatchUpForm</name>
    <message>
        <source>Asking the provider…</source>
        <translation>正在向服务商查询…</translation>
    </message>
    <message>
        <source>Days to look back</source>
        <translation>回溯天数</translation>
    </message>
    <message numerus="yes">
        <source>New calls in the list: %Ln</source>
        <translation>
            <numerusform>列表中新增通话：%Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Records taken in</source>
        <translation>话单补录进度</translation>
    </message>
    <message>
        <source>Records: {done} of {total}</source>
        <translation>话单：{done} / {total}</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Take in the calls that the provider has recorded</source>
        <translation>补录服务商已记录的通话</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message>
        <source>A call is under way. It goes on without Dialer, but its end is not seen.</source>
        <translation>有呼叫正在进行。退出 Dialer 后呼叫仍会继续，但无法看到其结束。</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>继续等待</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>仍要退出</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>不退出</translation>
    </message>
</context>
<context>
    <name>Confirmations</name>
    <message>
        <source>Call again</source>
        <translation>再次呼叫</translation>
    </message>
    <message>
        <source>Call anyway</source>
        <translation>仍要呼叫</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>呼叫 {number}</translation>
    </message>
    <message>
        <source>Check the number first: {number}.</source>
        <translation>请先核对号码：{number}。</translation>
    </message>
    <message>
        <source>Press Enter or Call once more.</source>
        <translation>请再按一次回车键或“呼叫”。</translation>
    </message>
    <message>
        <source>Read as one number of {count} digits: {number}.</source>
        <translation>识别为一个 {count} 位的号码：{number}。</translation>
    </message>
    <message>
        <source>Read: {number}. The text holds more digits.</source>
        <translation>识别为：{number}。原文中还有其他数字。</translation>
    </message>
    <message>
        <source>You called {number} a moment ago. Nothing was sent. Press Call again if you mean it.</source>
        <translation>您刚刚呼叫过 {number}。本次未发送任何请求。如确需呼叫，请按“再次呼叫”。</translation>
    </message>
    <message>
        <source>{extension} is in a call with {party}. Call anyway?</source>
        <translation>分机 {extension} 正在与 {party} 通话。仍要呼叫吗？</translation>
    </message>
    <message>
        <source>{extension} is in a call. Call anyway?</source>
        <translation>分机 {extension} 正在通话中。仍要呼叫吗？</translation>
    </message>
    <message>
        <source>{extension} is offline; the provider would refuse.</source>
        <translation>分机 {extension} 离线，服务商会拒绝呼叫。</translation>
    </message>
    <message>
        <source>{extension} is picked up for a call with {party}. Call anyway?</source>
        <translation>分机 {extension} 已为与 {party} 的通话摘机。仍要呼叫吗？</translation>
    </message>
    <message>
        <source>{extension} is picked up. Call anyway?</source>
        <translation>分机 {extension} 已摘机。仍要呼叫吗？</translation>
    </message>
    <message>
        <source>{extension} is ringing for a call with {party}. Call anyway?</source>
        <translation>分机 {extension} 正因与 {party} 的通话响铃。仍要呼叫吗？</translation>
    </message>
    <message>
        <source>{extension} is ringing. Call anyway?</source>
        <translation>分机 {extension} 正在响铃。仍要呼叫吗？</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>A contact needs a name, a company or a number.</source>
        <translation>联系人至少需要姓名、公司或号码中的一项。</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>添加号码</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a time zone from the list.</source>
        <translation>请从列表中选择时区。</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Contact&apos;s name</source>
        <translation>联系人姓名</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>编辑联系人</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>May stay empty: then the number tells it.</source>
        <translation>可留空：留空则根据号码判断。</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新建联系人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Their customer ID</source>
        <translation>客户 ID</translation>
    </message>
    <message>
        <source>Their member ID</source>
        <translation>会员 ID</translation>
    </message>
    <message>
        <source>This is not one number. Write each number into a line of its own.</source>
        <translation>这不是单个号码。请每行只填写一个号码。</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>What you changed in this contact is not saved yet.</source>
        <translation>您对此联系人的更改尚未保存。</translation>
    </message>
</context>
<context>
    <name>ContactList</name>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
</context>
<context>
    <name>ContactMenu</name>
    <message>
        <source>Call {number}</source>
        <translation>呼叫 {number}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete all their calls…</source>
        <translation>删除其所有通话记录…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Put into the number field</source>
        <translation>填入号码栏</translation>
    </message>
    <message>
        <source>Put {number} into the number field</source>
        <translation>将 {number} 填入号码栏</translation>
    </message>
    <message>
        <source>Their calls</source>
        <translation>查看通话记录</translation>
    </message>
</context>
<context>
    <name>ContactPanel</name>
    <message>
        <source>Call</source>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>呼叫 {number}</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Customer ID {id}</source>
        <translation>客户 ID {id}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Member ID {id}</source>
        <translation>会员 ID {id}</translation>
    </message>
    <message>
        <source>Their calls</source>
        <translation>查看通话记录</translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>Binary workbooks can&apos;t be read. Save it as .xlsx, and import that.</source>
        <translation>无法读取二进制工作簿。请另存为 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>客户 ID</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>ID in the address book</source>
        <translation>通讯录中的 ID</translation>
    </message>
    <message>
        <source>In the file: {count}</source>
        <translation>文件中共 {count} 项</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Line {line}, a spreadsheet has rounded the number: {text}</source>
        <translation>第 {line} 行，号码已被电子表格舍入：{text}</translation>
    </message>
    <message>
        <source>Line {line}, broken, with no end or with a quote too many: {text}</source>
        <translation>第 {line} 行，内容损坏，缺少结尾或多出一个引号：{text}</translation>
    </message>
    <message>
        <source>Line {line}, far too long: {text}</source>
        <translation>第 {line} 行，内容过长：{text}</translation>
    </message>
    <message>
        <source>Line {line}, no name and no number: {text}</source>
        <translation>第 {line} 行，没有姓名，也没有号码：{text}</translation>
    </message>
    <message>
        <source>Member ID</source>
        <translation>会员 ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>There are no contacts in this file.</source>
        <translation>此文件中没有联系人。</translation>
    </message>
    <message>
        <source>This file can&apos;t be read.</source>
        <translation>无法读取此文件。</translation>
    </message>
    <message>
        <source>This file is too large for contacts.</source>
        <translation>此文件过大，无法作为联系人导入。</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>What the next number is called</source>
        <translation>下一个号码的标签</translation>
    </message>
    <message>
        <source>can&apos;t be read: {count}</source>
        <translation>无法读取：{count}</translation>
    </message>
    <message>
        <source>changed: {count}</source>
        <translation>更新：{count}</translation>
    </message>
    <message>
        <source>fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>home</source>
        <translation>住宅</translation>
    </message>
    <message>
        <source>main</source>
        <translation>主要</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>new: {count}</source>
        <translation>新增：{count}</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>pager</source>
        <translation>寻呼机</translation>
    </message>
    <message>
        <source>skipped: {count}</source>
        <translation>跳过：{count}</translation>
    </message>
    <message>
        <source>there already: {count}</source>
        <translation>已存在：{count}</translation>
    </message>
    <message>
        <source>work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} 或 {second}</translation>
    </message>
</context>
<context>
    <name>ContactsModel</name>
    <message>
        <source>favourite</source>
        <translation>已收藏</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln 位联系人</numerusform>
        </translation>
    </message>
    <message>
        <source>Address cards (*.vcf);;Table for a spreadsheet (*.csv)</source>
        <translation>电子名片 (*.vcf);;电子表格 (*.csv)</translation>
    </message>
    <message>
        <source>Contacts (*.vcf *.csv *.txt *.xlsx *.xls *.ods);;All files (*)</source>
        <translation>联系人 (*.vcf *.csv *.txt *.xlsx *.xls *.ods);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>Contacts deleted: %Ln</source>
        <translation>
            <numerusform>已删除联系人：%Ln 位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Contacts in the file: %Ln</source>
        <translation>
            <numerusform>文件中的联系人：%Ln 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Export contacts</source>
        <translation>导出联系人</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>导入和导出</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>导入联系人</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Name, company or number</source>
        <translation>姓名、公司或号码</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新建联系人</translation>
    </message>
    <message>
        <source>No contact matches the search.</source>
        <translation>没有符合搜索条件的联系人。</translation>
    </message>
    <message>
        <source>No contacts yet. Add the people you call, or import them from a file.</source>
        <translation>尚无联系人。请添加您要呼叫的人，或从文件导入。</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>搜索联系人</translation>
    </message>
    <message>
        <source>Undo the deletion</source>
        <translation>撤销删除</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Undo the last import</source>
        <translation>撤销上次导入</translation>
    </message>
    <message numerus="yes">
        <source>Undone. Contacts put back as they were: %Ln</source>
        <translation>
            <numerusform>已撤销。已恢复原样的联系人：%Ln 位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message>
        <source>Afghanistan</source>
        <translation>阿富汗</translation>
    </message>
    <message>
        <source>Albania</source>
        <translation>阿尔巴尼亚</translation>
    </message>
    <message>
        <source>Algeria</source>
        <translation>阿尔及利亚</translation>
    </message>
    <message>
        <source>American Samoa</source>
        <translation>美属萨摩亚</translation>
    </message>
    <message>
        <source>Andorra</source>
        <translation>安道尔</translation>
    </message>
    <message>
        <source>Angola</source>
        <translation>安哥拉</translation>
    </message>
    <message>
        <source>Anguilla</source>
        <translation>安圭拉</translation>
    </message>
    <message>
        <source>Antigua &amp; Barbuda</source>
        <translation>安提瓜和巴布达</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>阿根廷</translation>
    </message>
    <message>
        <source>Armenia</source>
        <translation>亚美尼亚</translation>
    </message>
    <message>
        <source>Aruba</source>
        <translation>阿鲁巴</translation>
    </message>
    <message>
        <source>Ascension Island</source>
        <translation>阿森松岛</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>澳大利亚</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>奥地利</translation>
    </message>
    <message>
        <source>Azerbaijan</source>
        <translation>阿塞拜疆</translation>
    </message>
    <message>
        <source>Bahamas</source>
        <translation>巴哈马</translation>
    </message>
    <message>
        <source>Bahrain</source>
        <translation>巴林</translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation>孟加拉国</translation>
    </message>
    <message>
        <source>Barbados</source>
        <translation>巴巴多斯</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>白俄罗斯</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>比利时</translation>
    </message>
    <message>
        <source>Belize</source>
        <translation>伯利兹</translation>
    </message>
    <message>
        <source>Benin</source>
        <translation>贝宁</translation>
    </message>
    <message>
        <source>Bermuda</source>
        <translation>百慕大</translation>
    </message>
    <message>
        <source>Bhutan</source>
        <translation>不丹</translation>
    </message>
    <message>
        <source>Bolivia</source>
        <translation>玻利维亚</translation>
    </message>
    <message>
        <source>Bosnia &amp; Herzegovina</source>
        <translation>波斯尼亚和黑塞哥维那</translation>
    </message>
    <message>
        <source>Botswana</source>
        <translation>博茨瓦纳</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>巴西</translation>
    </message>
    <message>
        <source>British Indian Ocean Territory</source>
        <translation>英属印度洋领地</translation>
    </message>
    <message>
        <source>British Virgin Islands</source>
        <translation>英属维尔京群岛</translation>
    </message>
    <message>
        <source>Brunei</source>
        <translation>文莱</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>保加利亚</translation>
    </message>
    <message>
        <source>Burkina Faso</source>
        <translation>布基纳法索</translation>
    </message>
    <message>
        <source>Burundi</source>
        <translation>布隆迪</translation>
    </message>
    <message>
        <source>Cambodia</source>
        <translation>柬埔寨</translation>
    </message>
    <message>
        <source>Cameroon</source>
        <translation>喀麦隆</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>加拿大</translation>
    </message>
    <message>
        <source>Cape Verde</source>
        <translation>佛得角</translation>
    </message>
    <message>
        <source>Caribbean Netherlands</source>
        <translation>荷属加勒比区</translation>
    </message>
    <message>
        <source>Cayman Islands</source>
        <translation>开曼群岛</translation>
    </message>
    <message>
        <source>Central African Republic</source>
        <translation>中非共和国</translation>
    </message>
    <message>
        <source>Chad</source>
        <translation>乍得</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>智利</translation>
    </message>
    <message>
        <source>China</source>
        <translation>中国</translation>
    </message>
    <message>
        <source>Christmas Island</source>
        <translation>圣诞岛</translation>
    </message>
    <message>
        <source>Cocos (Keeling) Islands</source>
        <translation>科科斯（基林）群岛</translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation>哥伦比亚</translation>
    </message>
    <message>
        <source>Comoros</source>
        <translation>科摩罗</translation>
    </message>
    <message>
        <source>Congo - Brazzaville</source>
        <translation>刚果（布）</translation>
    </message>
    <message>
        <source>Congo - Kinshasa</source>
        <translation>刚果（金）</translation>
    </message>
    <message>
        <source>Cook Islands</source>
        <translation>库克群岛</translation>
    </message>
    <message>
        <source>Costa Rica</source>
        <translation>哥斯达黎加</translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation>克罗地亚</translation>
    </message>
    <message>
        <source>Cuba</source>
        <translation>古巴</translation>
    </message>
    <message>
        <source>Curaçao</source>
        <translation>库拉索</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>塞浦路斯</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>捷克</translation>
    </message>
    <message>
        <source>Côte d’Ivoire</source>
        <translation>科特迪瓦</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>丹麦</translation>
    </message>
    <message>
        <source>Djibouti</source>
        <translation>吉布提</translation>
    </message>
    <message>
        <source>Dominica</source>
        <translation>多米尼克</translation>
    </message>
    <message>
        <source>Dominican Republic</source>
        <translation>多米尼加共和国</translation>
    </message>
    <message>
        <source>Ecuador</source>
        <translation>厄瓜多尔</translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation>埃及</translation>
    </message>
    <message>
        <source>El Salvador</source>
        <translation>萨尔瓦多</translation>
    </message>
    <message>
        <source>Equatorial Guinea</source>
        <translation>赤道几内亚</translation>
    </message>
    <message>
        <source>Eritrea</source>
        <translation>厄立特里亚</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>爱沙尼亚</translation>
    </message>
    <message>
        <source>Eswatini</source>
        <translation>斯威士兰</translation>
    </message>
    <message>
        <source>Ethiopia</source>
        <translation>埃塞俄比亚</translation>
    </message>
    <message>
        <source>Falkland Islands</source>
        <translation>福克兰群岛</translation>
    </message>
    <message>
        <source>Faroe Islands</source>
        <translation>法罗群岛</translation>
    </message>
    <message>
        <source>Fiji</source>
        <translation>斐济</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>芬兰</translation>
    </message>
    <message>
        <source>France</source>
        <translation>法国</translation>
    </message>
    <message>
        <source>French Guiana</source>
        <translation>法属圭亚那</translation>
    </message>
    <message>
        <source>French Polynesia</source>
        <translation>法属波利尼西亚</translation>
    </message>
    <message>
        <source>Gabon</source>
        <translation>加蓬</translation>
    </message>
    <message>
        <source>Gambia</source>
        <translation>冈比亚</translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation>格鲁吉亚</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>德国</translation>
    </message>
    <message>
        <source>Ghana</source>
        <translation>加纳</translation>
    </message>
    <message>
        <source>Gibraltar</source>
        <translation>直布罗陀</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>希腊</translation>
    </message>
    <message>
        <source>Greenland</source>
        <translation>格陵兰</translation>
    </message>
    <message>
        <source>Grenada</source>
        <translation>格林纳达</translation>
    </message>
    <message>
        <source>Guadeloupe</source>
        <translation>瓜德罗普</translation>
    </message>
    <message>
        <source>Guam</source>
        <translation>关岛</translation>
    </message>
    <message>
        <source>Guatemala</source>
        <translation>危地马拉</translation>
    </message>
    <message>
        <source>Guernsey</source>
        <translation>根西岛</translation>
    </message>
    <message>
        <source>Guinea</source>
        <translation>几内亚</translation>
    </message>
    <message>
        <source>Guinea-Bissau</source>
        <translation>几内亚比绍</translation>
    </message>
    <message>
        <source>Guyana</source>
        <translation>圭亚那</translation>
    </message>
    <message>
        <source>Haiti</source>
        <translation>海地</translation>
    </message>
    <message>
        <source>Honduras</source>
        <translation>洪都拉斯</translation>
    </message>
    <message>
        <source>Hong Kong SAR China</source>
        <translation>中国香港</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>匈牙利</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>冰岛</translation>
    </message>
    <message>
        <source>India</source>
        <translation>印度</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>印度尼西亚</translation>
    </message>
    <message>
        <source>Iran</source>
        <translation>伊朗</translation>
    </message>
    <message>
        <source>Iraq</source>
        <translation>伊拉克</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>爱尔兰</translation>
    </message>
    <message>
        <source>Isle of Man</source>
        <translation>马恩岛</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>以色列</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>意大利</translation>
    </message>
    <message>
        <source>Jamaica</source>
        <translation>牙买加</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>日本</translation>
    </message>
    <message>
        <source>Jersey</source>
        <translation>泽西岛</translation>
    </message>
    <message>
        <source>Jordan</source>
        <translation>约旦</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>哈萨克斯坦</translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation>肯尼亚</translation>
    </message>
    <message>
        <source>Kiribati</source>
        <translation>基里巴斯</translation>
    </message>
    <message>
        <source>Kosovo</source>
        <translation>科索沃</translation>
    </message>
    <message>
        <source>Kuwait</source>
        <translation>科威特</translation>
    </message>
    <message>
        <source>Kyrgyzstan</source>
        <translation>吉尔吉斯斯坦</translation>
    </message>
    <message>
        <source>Laos</source>
        <translation>老挝</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>拉脱维亚</translation>
    </message>
    <message>
        <source>Lebanon</source>
        <translation>黎巴嫩</translation>
    </message>
    <message>
        <source>Lesotho</source>
        <translation>莱索托</translation>
    </message>
    <message>
        <source>Liberia</source>
        <translation>利比里亚</translation>
    </message>
    <message>
        <source>Libya</source>
        <translation>利比亚</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>列支敦士登</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>立陶宛</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>卢森堡</translation>
    </message>
    <message>
        <source>Macao SAR China</source>
        <translation>中国澳门</translation>
    </message>
    <message>
        <source>Madagascar</source>
        <translation>马达加斯加</translation>
    </message>
    <message>
        <source>Malawi</source>
        <translation>马拉维</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>马来西亚</translation>
    </message>
    <message>
        <source>Maldives</source>
        <translation>马尔代夫</translation>
    </message>
    <message>
        <source>Mali</source>
        <translation>马里</translation>
    </message>
    <message>
        <source>Malta</source>
        <translation>马耳他</translation>
    </message>
    <message>
        <source>Marshall Islands</source>
        <translation>马绍尔群岛</translation>
    </message>
    <message>
        <source>Martinique</source>
        <translation>马提尼克</translation>
    </message>
    <message>
        <source>Mauritania</source>
        <translation>毛里塔尼亚</translation>
    </message>
    <message>
        <source>Mauritius</source>
        <translation>毛里求斯</translation>
    </message>
    <message>
        <source>Mayotte</source>
        <translation>马约特</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>墨西哥</translation>
    </message>
    <message>
        <source>Micronesia</source>
        <translation>密克罗尼西亚</translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation>摩尔多瓦</translation>
    </message>
    <message>
        <source>Monaco</source>
        <translation>摩纳哥</translation>
    </message>
    <message>
        <source>Mongolia</source>
        <translation>蒙古</translation>
    </message>
    <message>
        <source>Montenegro</source>
        <translation>黑山</translation>
    </message>
    <message>
        <source>Montserrat</source>
        <translation>蒙特塞拉特</translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation>摩洛哥</translation>
    </message>
    <message>
        <source>Mozambique</source>
        <translation>莫桑比克</translation>
    </message>
    <message>
        <source>Myanmar (Burma)</source>
        <translation>缅甸</translation>
    </message>
    <message>
        <source>Namibia</source>
        <translation>纳米比亚</translation>
    </message>
    <message>
        <source>Nauru</source>
        <translation>瑙鲁</translation>
    </message>
    <message>
        <source>Nepal</source>
        <translation>尼泊尔</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>荷兰</translation>
    </message>
    <message>
        <source>New Caledonia</source>
        <translation>新喀里多尼亚</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>新西兰</translation>
    </message>
    <message>
        <source>Nicaragua</source>
        <translation>尼加拉瓜</translation>
    </message>
    <message>
        <source>Niger</source>
        <translation>尼日尔</translation>
    </message>
    <message>
        <source>Nigeria</source>
        <translation>尼日利亚</translation>
    </message>
    <message>
        <source>Niue</source>
        <translation>纽埃</translation>
    </message>
    <message>
        <source>Norfolk Island</source>
        <translation>诺福克岛</translation>
    </message>
    <message>
        <source>North Korea</source>
        <translation>朝鲜</translation>
    </message>
    <message>
        <source>North Macedonia</source>
        <translation>北马其顿</translation>
    </message>
    <message>
        <source>Northern Mariana Islands</source>
        <translation>北马里亚纳群岛</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>挪威</translation>
    </message>
    <message>
        <source>Oman</source>
        <translation>阿曼</translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation>巴基斯坦</translation>
    </message>
    <message>
        <source>Palau</source>
        <translation>帕劳</translation>
    </message>
    <message>
        <source>Palestinian Territories</source>
        <translation>巴勒斯坦领土</translation>
    </message>
    <message>
        <source>Panama</source>
        <translation>巴拿马</translation>
    </message>
    <message>
        <source>Papua New Guinea</source>
        <translation>巴布亚新几内亚</translation>
    </message>
    <message>
        <source>Paraguay</source>
        <translation>巴拉圭</translation>
    </message>
    <message>
        <source>Peru</source>
        <translation>秘鲁</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>菲律宾</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>波兰</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>葡萄牙</translation>
    </message>
    <message>
        <source>Puerto Rico</source>
        <translation>波多黎各</translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation>卡塔尔</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>罗马尼亚</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>俄罗斯</translation>
    </message>
    <message>
        <source>Rwanda</source>
        <translation>卢旺达</translation>
    </message>
    <message>
        <source>Réunion</source>
        <translation>留尼汪</translation>
    </message>
    <message>
        <source>Samoa</source>
        <translation>萨摩亚</translation>
    </message>
    <message>
        <source>San Marino</source>
        <translation>圣马力诺</translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation>沙特阿拉伯</translation>
    </message>
    <message>
        <source>Senegal</source>
        <translation>塞内加尔</translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation>塞尔维亚</translation>
    </message>
    <message>
        <source>Seychelles</source>
        <translation>塞舌尔</translation>
    </message>
    <message>
        <source>Sierra Leone</source>
        <translation>塞拉利昂</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>Sint Maarten</source>
        <translation>荷属圣马丁</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>斯洛伐克</translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation>斯洛文尼亚</translation>
    </message>
    <message>
        <source>Solomon Islands</source>
        <translation>所罗门群岛</translation>
    </message>
    <message>
        <source>Somalia</source>
        <translation>索马里</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>南非</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>韩国</translation>
    </message>
    <message>
        <source>South Sudan</source>
        <translation>南苏丹</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>西班牙</translation>
    </message>
    <message>
        <source>Sri Lanka</source>
        <translation>斯里兰卡</translation>
    </message>
    <message>
        <source>St. Barthélemy</source>
        <translation>圣巴泰勒米</translation>
    </message>
    <message>
        <source>St. Helena</source>
        <translation>圣赫勒拿</translation>
    </message>
    <message>
        <source>St. Kitts &amp; Nevis</source>
        <translation>圣基茨和尼维斯</translation>
    </message>
    <message>
        <source>St. Lucia</source>
        <translation>圣卢西亚</translation>
    </message>
    <message>
        <source>St. Martin</source>
        <translation>法属圣马丁</translation>
    </message>
    <message>
        <source>St. Pierre &amp; Miquelon</source>
        <translation>圣皮埃尔和密克隆群岛</translation>
    </message>
    <message>
        <source>St. Vincent &amp; Grenadines</source>
        <translation>圣文森特和格林纳丁斯</translation>
    </message>
    <message>
        <source>Sudan</source>
        <translation>苏丹</translation>
    </message>
    <message>
        <source>Suriname</source>
        <translation>苏里南</translation>
    </message>
    <message>
        <source>Svalbard &amp; Jan Mayen</source>
        <translation>斯瓦尔巴和扬马延</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>瑞典</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>瑞士</translation>
    </message>
    <message>
        <source>Syria</source>
        <translation>叙利亚</translation>
    </message>
    <message>
        <source>São Tomé &amp; Príncipe</source>
        <translation>圣多美和普林西比</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>台湾</translation>
    </message>
    <message>
        <source>Tajikistan</source>
        <translation>塔吉克斯坦</translation>
    </message>
    <message>
        <source>Tanzania</source>
        <translation>坦桑尼亚</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>泰国</translation>
    </message>
    <message>
        <source>Timor-Leste</source>
        <translation>东帝汶</translation>
    </message>
    <message>
        <source>Togo</source>
        <translation>多哥</translation>
    </message>
    <message>
        <source>Tokelau</source>
        <translation>托克劳</translation>
    </message>
    <message>
        <source>Tonga</source>
        <translation>汤加</translation>
    </message>
    <message>
        <source>Trinidad &amp; Tobago</source>
        <translation>特立尼达和多巴哥</translation>
    </message>
    <message>
        <source>Tristan da Cunha</source>
        <translation>特里斯坦-达库尼亚</translation>
    </message>
    <message>
        <source>Tunisia</source>
        <translation>突尼斯</translation>
    </message>
    <message>
        <source>Turkmenistan</source>
        <translation>土库曼斯坦</translation>
    </message>
    <message>
        <source>Turks &amp; Caicos Islands</source>
        <translation>特克斯和凯科斯群岛</translation>
    </message>
    <message>
        <source>Tuvalu</source>
        <translation>图瓦卢</translation>
    </message>
    <message>
        <source>Türkiye</source>
        <translation>土耳其</translation>
    </message>
    <message>
        <source>U.S. Virgin Islands</source>
        <translation>美属维尔京群岛</translation>
    </message>
    <message>
        <source>Uganda</source>
        <translation>乌干达</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>乌克兰</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>阿拉伯联合酋长国</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>英国</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>美国</translation>
    </message>
    <message>
        <source>Uruguay</source>
        <translation>乌拉圭</translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation>乌兹别克斯坦</translation>
    </message>
    <message>
        <source>Vanuatu</source>
        <translation>瓦努阿图</translation>
    </message>
    <message>
        <source>Vatican City</source>
        <translation>梵蒂冈</translation>
    </message>
    <message>
        <source>Venezuela</source>
        <translation>委内瑞拉</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>越南</translation>
    </message>
    <message>
        <source>Wallis &amp; Futuna</source>
        <translation>瓦利斯和富图纳</translation>
    </message>
    <message>
        <source>Western Sahara</source>
        <translation>西撒哈拉</translation>
    </message>
    <message>
        <source>Yemen</source>
        <translation>也门</translation>
    </message>
    <message>
        <source>Zambia</source>
        <translation>赞比亚</translation>
    </message>
    <message>
        <source>Zimbabwe</source>
        <translation>津巴布韦</translation>
    </message>
    <message>
        <source>Åland Islands</source>
        <translation>奥兰群岛</translation>
    </message>
</context>
<context>
    <name>DeletionBar</name>
    <message numerus="yes">
        <source>Calls deleted: %Ln</source>
        <translation>
            <numerusform>已删除通话记录：%Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln call(s)</source>
        <translation>
            <numerusform>删除 %Ln 条通话记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln call(s) with {name}?</source>
        <translation>
            <numerusform>删除与 {name} 的 %Ln 条通话记录？</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The calls with numbers that other contacts have, too, stay.</source>
        <translation>与其他联系人共用号码的通话会保留。</translation>
    </message>
    <message>
        <source>There are no calls with {name}.</source>
        <translation>没有与 {name} 的通话记录。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Bring the dialer with the selected or copied number</source>
        <translation>调出拨号器，并填入选中或复制的号码</translation>
    </message>
    <message>
        <source>Dialer is still here</source>
        <translation>Dialer 仍在运行</translation>
    </message>
    <message>
        <source>Its icon in the tray brings the window back; Quit in the icon&apos;s menu ends it. In the settings, on the page Desktop, you can change that.</source>
        <translation>点击托盘图标可重新显示窗口；图标菜单中的“退出”可结束程序。可在设置的“桌面”页面中更改。</translation>
    </message>
    <message>
        <source>Show the dialer</source>
        <translation>显示拨号器</translation>
    </message>
    <message>
        <source>The start with the session could not be changed: {reason}</source>
        <translation>无法更改登录时自动启动：{reason}</translation>
    </message>
    <message>
        <source>{number}: {outcome}</source>
        <translation>{number}：{outcome}</translation>
    </message>
</context>
<context>
    <name>DesktopPage</name>
    <message>
        <source>A program can&apos;t do this under Wayland. Your desktop may offer it in the menu of the window&apos;s title.</source>
        <translation>在 Wayland 下，程序无法进行此设置。您的桌面环境可能在窗口标题栏的菜单中提供此功能。</translation>
    </message>
    <message>
        <source>Another program has these keys. Choose others.</source>
        <translation>其他程序已占用此快捷键。请另选。</translation>
    </message>
    <message>
        <source>Closing the window leaves it in the tray</source>
        <translation>关闭窗口时留在托盘中</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>桌面</translation>
    </message>
    <message>
        <source>For a call that was refused, not sent, or whose outcome is unknown.</source>
        <translation>用于被拒绝、未发送或结果未知的呼叫。</translation>
    </message>
    <message>
        <source>From any program they bring this window, with the number that is selected or copied. It is filled in and waits for you.</source>
        <translation>在任何程序中按下即可调出此窗口，并填入选中或复制的号码，等待您操作。</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>托盘图标</translation>
    </message>
    <message>
        <source>It shows what your phone does; its menu has the last calls and the window.</source>
        <translation>显示您的话机状态；菜单中列出最近通话，并可打开窗口。</translation>
    </message>
    <message>
        <source>It starts as an icon in the tray, or minimised where there is none.</source>
        <translation>启动后仅显示托盘图标；没有托盘时则最小化。</translation>
    </message>
    <message>
        <source>Keep the window on top</source>
        <translation>窗口置顶</translation>
    </message>
    <message>
        <source>Message when a call fails while you look elsewhere</source>
        <translation>您在其他窗口时，呼叫失败则显示通知</translation>
    </message>
    <message>
        <source>Start when you log in</source>
        <translation>登录系统时启动</translation>
    </message>
    <message>
        <source>The log stays on this computer, with no token and of called numbers no more than the last three digits.</source>
        <translation>日志只保存在此计算机上，不含令牌；所呼叫的号码最多只记录末三位。</translation>
    </message>
    <message>
        <source>These keys can&apos;t be used: hold Ctrl, Alt or the system&apos;s key with another one.</source>
        <translation>此快捷键无法使用：请将 Ctrl、Alt 或系统键与其他键组合。</translation>
    </message>
    <message>
        <source>This desktop gives a program no keys. In its own keyboard settings, bind keys to the command dialer-gui --dial-clipboard.</source>
        <translation>此桌面环境不允许程序设置快捷键。请在桌面的键盘设置中，将快捷键绑定到命令 dialer-gui --dial-clipboard。</translation>
    </message>
    <message>
        <source>Under Wayland your desktop decides that, and whether the window comes to the front for a link or only asks for your attention. The number is filled in either way.</source>
        <translation>在 Wayland 下由您的桌面环境决定；打开链接时，窗口是显示到最前还是仅提醒您注意，也由其决定。无论哪种情况，号码都会填入。</translation>
    </message>
    <message>
        <source>When you come to this window and have copied a number, a button below the number field puts it in. Nothing is read while you are elsewhere, and nothing is dialled.</source>
        <translation>如果您复制了号码再切换到此窗口，号码栏下方会出现用于填入的按钮。您在其他窗口时不会读取任何内容，也不会拨号。</translation>
    </message>
    <message>
        <source>Where the window stands</source>
        <translation>窗口位置</translation>
    </message>
    <message>
        <source>Where there is no tray, closing ends the program. Quit always does.</source>
        <translation>没有托盘时，关闭窗口即结束程序。“退出”始终会结束程序。</translation>
    </message>
    <message>
        <source>Your desktop gave this program no keys. Choose some to have it asked again.</source>
        <translation>您的桌面环境没有为本程序分配快捷键。请选择快捷键，以再次向其请求。</translation>
    </message>
    <message>
        <source>Your desktop has given these: {keys}. They are changed in its own settings.</source>
        <translation>您的桌面环境已分配：{keys}。如需更改，请在桌面环境自身的设置中操作。</translation>
    </message>
    <message>
        <source>Your desktop was asked for them, and may want your consent.</source>
        <translation>已向您的桌面环境请求这些快捷键，可能需要您同意。</translation>
    </message>
    <message>
        <source>… without showing the window</source>
        <translation>…且不显示窗口</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>A firewall may be in the way. Check the network and the API address.</source>
        <translation>可能被防火墙阻挡。请检查网络和 API 地址。</translation>
    </message>
    <message>
        <source>Address: {address}</source>
        <translation>地址：{address}</translation>
    </message>
    <message>
        <source>Ask the administrator of your phone system.</source>
        <translation>请联系电话系统管理员。</translation>
    </message>
    <message>
        <source>Ask the administrator to allow this computer&apos;s internet address.</source>
        <translation>请管理员将此计算机的公网 IP 地址加入允许列表。</translation>
    </message>
    <message>
        <source>Ask the provider for an address that begins with https.</source>
        <translation>请向服务商索取以 https 开头的地址。</translation>
    </message>
    <message>
        <source>Calls may work all the same.</source>
        <translation>呼叫仍有可能正常。</translation>
    </message>
    <message>
        <source>Check app ID and access key in the account.</source>
        <translation>请检查账户中的应用 ID 和访问密钥。</translation>
    </message>
    <message>
        <source>Check host and port of the API address in the account.</source>
        <translation>请检查账户中 API 地址的主机和端口。</translation>
    </message>
    <message>
        <source>Check that the phone is on and signed in.</source>
        <translation>请检查话机是否已开机并注册。</translation>
    </message>
    <message>
        <source>Check that this computer is online, then check again.</source>
        <translation>请确认此计算机已联网，然后再次检查。</translation>
    </message>
    <message>
        <source>Check the API address in the account, and that this computer is online.</source>
        <translation>请检查账户中的 API 地址，并确认此计算机已联网。</translation>
    </message>
    <message>
        <source>Check the API address. The sign-in page of a guest network answers like this, too.</source>
        <translation>请检查 API 地址。访客网络的登录页面也会这样响应。</translation>
    </message>
    <message>
        <source>Check the app ID in the account.</source>
        <translation>请检查账户中的应用 ID。</translation>
    </message>
    <message>
        <source>Check the cable or the Wi-Fi, then try again.</source>
        <translation>请检查网线或 Wi-Fi，然后重试。</translation>
    </message>
    <message>
        <source>Check the network and the API address in the account.</source>
        <translation>请检查网络和账户中的 API 地址。</translation>
    </message>
    <message>
        <source>Check the system&apos;s proxy settings.</source>
        <translation>请检查系统的代理设置。</translation>
    </message>
    <message>
        <source>Check whether the address begins with http or https.</source>
        <translation>请检查地址以 http 还是 https 开头。</translation>
    </message>
    <message>
        <source>Choose another extension, or ask the administrator.</source>
        <translation>请选择其他分机，或联系管理员。</translation>
    </message>
    <message>
        <source>Choose another extension, or correct the list in the account.</source>
        <translation>请选择其他分机，或更正账户中的分机列表。</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>代码 {code}</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Correct the API address in the account.</source>
        <translation>请在账户中更正 API 地址。</translation>
    </message>
    <message>
        <source>Correct the API address. A guest network&apos;s sign-in page does this, too.</source>
        <translation>请更正 API 地址。访客网络的登录页面也会导致此情况。</translation>
    </message>
    <message>
        <source>Dialer {version}: connection check</source>
        <translation>Dialer {version}：连接检查</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>分机</translation>
    </message>
    <message>
        <source>Extension {extension} is not one of this account&apos;s.</source>
        <translation>分机 {extension} 不属于此账户。</translation>
    </message>
    <message>
        <source>Extension {extension} is switched off.</source>
        <translation>分机 {extension} 已停用。</translation>
    </message>
    <message>
        <source>Extension: {extension}</source>
        <translation>分机：{extension}</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>It is in the log. Try again.</source>
        <translation>详情已写入日志。请重试。</translation>
    </message>
    <message>
        <source>It works, but look at what is marked.</source>
        <translation>可以使用，但请留意标出的项目。</translation>
    </message>
    <message>
        <source>Its address is {all}.</source>
        <translation>服务器的 IP 地址为 {all}。</translation>
    </message>
    <message>
        <source>Let this computer set its clock by the network.</source>
        <translation>请让此计算机通过网络校时。</translation>
    </message>
    <message>
        <source>Look at this</source>
        <translation>请注意</translation>
    </message>
    <message>
        <source>Look for a window that asks for the keyring&apos;s password.</source>
        <translation>请查看是否有窗口要求输入密钥环密码。</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>服务器名称</translation>
    </message>
    <message>
        <source>No answer came in time.</source>
        <translation>未及时收到响应。</translation>
    </message>
    <message>
        <source>No extension is chosen.</source>
        <translation>未选择分机。</translation>
    </message>
    <message>
        <source>No secure connection can be made.</source>
        <translation>无法建立安全连接。</translation>
    </message>
    <message>
        <source>Nobody knows a server of this name.</source>
        <translation>找不到此名称的服务器。</translation>
    </message>
    <message>
        <source>None: the way is direct.</source>
        <translation>无：直接连接。</translation>
    </message>
    <message>
        <source>Not needed: the server is on this computer.</source>
        <translation>不需要：服务器就在此计算机上。</translation>
    </message>
    <message>
        <source>Not tried: something before it has to work first.</source>
        <translation>未测试：须先通过前面的步骤。</translation>
    </message>
    <message>
        <source>Not tried: the check was stopped.</source>
        <translation>未测试：检查已停止。</translation>
    </message>
    <message>
        <source>Nothing answers at this address and port.</source>
        <translation>该地址和端口没有响应。</translation>
    </message>
    <message>
        <source>Nothing was given away. Show this to the administrator.</source>
        <translation>未泄露任何信息。请将此信息告知管理员。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Paste the token into the account.</source>
        <translation>请将令牌粘贴到账户中。</translation>
    </message>
    <message>
        <source>Paste the token into the account: it then lasts until the program ends.</source>
        <translation>请将令牌粘贴到账户中：仅保留到程序退出为止。</translation>
    </message>
    <message>
        <source>Phone {extension} is offline: it can&apos;t ring.</source>
        <translation>话机 {extension} 离线：无法响铃。</translation>
    </message>
    <message>
        <source>Phone {extension} is online and idle.</source>
        <translation>话机 {extension} 在线，空闲。</translation>
    </message>
    <message>
        <source>Phone {extension} is online and in a call.</source>
        <translation>话机 {extension} 在线，通话中。</translation>
    </message>
    <message>
        <source>Phone {extension} is online and paused.</source>
        <translation>话机 {extension} 在线，已暂停。</translation>
    </message>
    <message>
        <source>Phone {extension} is online and picked up.</source>
        <translation>话机 {extension} 在线，已摘机。</translation>
    </message>
    <message>
        <source>Phone {extension} is online and ringing.</source>
        <translation>话机 {extension} 在线，响铃中。</translation>
    </message>
    <message>
        <source>Phone {extension} is online.</source>
        <translation>话机 {extension} 在线。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Put the access key into the account.</source>
        <translation>请在账户中填写访问密钥。</translation>
    </message>
    <message>
        <source>Show this to the administrator of your phone system.</source>
        <translation>请将此信息告知电话系统管理员。</translation>
    </message>
    <message>
        <source>Sign in again, or paste a new token into the account.</source>
        <translation>请重新登录，或在账户中粘贴新令牌。</translation>
    </message>
    <message>
        <source>Signing in at the provider did not work.</source>
        <translation>登录服务商失败。</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Something is wrong. See what to do below.</source>
        <translation>存在问题。处理办法见下方。</translation>
    </message>
    <message>
        <source>Something went wrong at the provider.</source>
        <translation>服务商处出错。</translation>
    </message>
    <message>
        <source>Something went wrong inside this program.</source>
        <translation>程序内部出错。</translation>
    </message>
    <message>
        <source>Tell the administrator: the certificate ends soon.</source>
        <translation>请告知管理员：证书即将到期。</translation>
    </message>
    <message>
        <source>The API address can&apos;t be used.</source>
        <translation>API 地址无法使用。</translation>
    </message>
    <message>
        <source>The account&apos;s authorisation has expired.</source>
        <translation>账户授权已过期。</translation>
    </message>
    <message>
        <source>The address is a number: there is no name to look up.</source>
        <translation>该地址是 IP 地址：无需解析名称。</translation>
    </message>
    <message>
        <source>The answer is too large to be the provider&apos;s.</source>
        <translation>响应过大，不可能来自服务商。</translation>
    </message>
    <message>
        <source>The app ID is not authorised.</source>
        <translation>应用 ID 未获授权。</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>检查已停止。</translation>
    </message>
    <message>
        <source>The connection broke before an answer came.</source>
        <translation>收到响应前连接中断。</translation>
    </message>
    <message>
        <source>The extension belongs to somebody else.</source>
        <translation>该分机属于他人。</translation>
    </message>
    <message>
        <source>The extension does not exist in this account.</source>
        <translation>此账户中不存在该分机。</translation>
    </message>
    <message>
        <source>The extension is newer than the token.</source>
        <translation>该分机比令牌更新。</translation>
    </message>
    <message>
        <source>The extension is switched off.</source>
        <translation>该分机已停用。</translation>
    </message>
    <message>
        <source>The network is unreachable.</source>
        <translation>网络不可达。</translation>
    </message>
    <message>
        <source>The network&apos;s directory of names did not answer in time.</source>
        <translation>网络的域名解析服务（DNS）未及时响应。</translation>
    </message>
    <message>
        <source>The phone is offline.</source>
        <translation>话机离线。</translation>
    </message>
    <message>
        <source>The provider accepts it.</source>
        <translation>服务商接受此令牌。</translation>
    </message>
    <message>
        <source>The provider allows no requests from this network.</source>
        <translation>服务商不允许来自此网络的请求。</translation>
    </message>
    <message>
        <source>The provider could not reach its phone system.</source>
        <translation>服务商无法连接其电话系统。</translation>
    </message>
    <message>
        <source>The provider could not tell.</source>
        <translation>服务商无法提供此信息。</translation>
    </message>
    <message>
        <source>The provider did not let this account sign in.</source>
        <translation>服务商未允许此账户登录。</translation>
    </message>
    <message>
        <source>The provider does not say why. Ask the administrator of your phone system.</source>
        <translation>服务商没有说明原因。请联系电话系统管理员。</translation>
    </message>
    <message>
        <source>The provider does not tell about extension {extension}.</source>
        <translation>服务商没有提供分机 {extension} 的信息。</translation>
    </message>
    <message>
        <source>The provider found an error in the question.</source>
        <translation>服务商认为请求有误。</translation>
    </message>
    <message>
        <source>The provider&apos;s API</source>
        <translation>服务商 API</translation>
    </message>
    <message>
        <source>The provider&apos;s own words say more.</source>
        <translation>服务商的回复中有更多说明。</translation>
    </message>
    <message>
        <source>The provider&apos;s server has an error.</source>
        <translation>服务商的服务器出错。</translation>
    </message>
    <message>
        <source>The proxy at {0} answers.</source>
        <translation>代理服务器 {0} 有响应。</translation>
    </message>
    <message>
        <source>The proxy does not let it through.</source>
        <translation>代理服务器未予放行。</translation>
    </message>
    <message>
        <source>The proxy looks the name up.</source>
        <translation>由代理服务器解析名称。</translation>
    </message>
    <message>
        <source>The reply was malformed: no proper HTTP is spoken there.</source>
        <translation>响应格式有误：对方使用的不是正确的 HTTP。</translation>
    </message>
    <message>
        <source>The server answers as the provider does.</source>
        <translation>服务器的响应与服务商相符。</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached.</source>
        <translation>无法连接服务器。</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>服务器未及时响应。</translation>
    </message>
    <message>
        <source>The server does not tell its time.</source>
        <translation>服务器没有提供时间。</translation>
    </message>
    <message>
        <source>The server points to another address, which was not used.</source>
        <translation>服务器指向另一个地址，未予使用。</translation>
    </message>
    <message>
        <source>The server sent an error text of its own, along with JSON.</source>
        <translation>服务器在返回 JSON 的同时还附带了自己的错误文本。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate can&apos;t be trusted.</source>
        <translation>服务器的证书不可信。</translation>
    </message>
    <message>
        <source>The server&apos;s clock is {0} ahead of this computer&apos;s.</source>
        <translation>服务器时钟比此计算机快 {0}。</translation>
    </message>
    <message>
        <source>The server&apos;s clock is {0} behind this computer&apos;s.</source>
        <translation>服务器时钟比此计算机慢 {0}。</translation>
    </message>
    <message>
        <source>The system did not tell its proxy settings in time.</source>
        <translation>系统未及时提供代理设置。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not give the token in time.</source>
        <translation>系统密钥环未及时提供令牌。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring failed.</source>
        <translation>系统密钥环出错。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring is locked.</source>
        <translation>系统密钥环已锁定。</translation>
    </message>
    <message>
        <source>The token is not valid or has expired.</source>
        <translation>令牌无效或已过期。</translation>
    </message>
    <message>
        <source>The way leads through {0}.</source>
        <translation>通过 {0} 连接。</translation>
    </message>
    <message>
        <source>This account has no access key.</source>
        <translation>此账户没有访问密钥。</translation>
    </message>
    <message>
        <source>This account has no token.</source>
        <translation>此账户没有令牌。</translation>
    </message>
    <message>
        <source>This account may not ask about phones, so nobody can tell.</source>
        <translation>此账户无权查询话机，因此无法判断。</translation>
    </message>
    <message>
        <source>This computer and the server agree.</source>
        <translation>此计算机与服务器的时间一致。</translation>
    </message>
    <message>
        <source>This computer has no keyring to read the token from.</source>
        <translation>此计算机没有可读取令牌的密钥环。</translation>
    </message>
    <message>
        <source>This is not offered at this address.</source>
        <translation>此地址不提供该功能。</translation>
    </message>
    <message>
        <source>This is not part of the subscription.</source>
        <translation>套餐不包含此功能。</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>请几分钟后重试。</translation>
    </message>
    <message>
        <source>Try again. If it stays so, check whether the address needs https.</source>
        <translation>请重试。如仍如此，请检查该地址是否需要使用 https。</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>请将其解锁，然后重试。</translation>
    </message>
    <message>
        <source>What answers there does not answer as the provider&apos;s API.</source>
        <translation>该地址的响应不符合服务商 API。</translation>
    </message>
    <message>
        <source>http: the token travels in clear.</source>
        <translation>http：令牌以明文传输。</translation>
    </message>
    <message>
        <source>{0} answers.</source>
        <translation>{0} 有响应。</translation>
    </message>
    <message>
        <source>{0}. {1} vouches for the server, until {2}.</source>
        <translation>{0}。服务器由 {1} 认证，有效期至 {2}。</translation>
    </message>
    <message>
        <source>{result} · {time} ms</source>
        <translation>{result} · {time} ms</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Ask again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>Check connection</source>
        <translation>检查连接</translation>
    </message>
    <message>
        <source>Checking; no call is placed.</source>
        <translation>正在检查；不会发起呼叫。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Steps of the check</source>
        <translation>检查步骤</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>报告已复制到剪贴板。</translation>
    </message>
    <message>
        <source>{account}, extension {extension}</source>
        <translation>{account}，分机 {extension}</translation>
    </message>
</context>
<context>
    <name>DialPad</name>
    <message>
        <source>0 plus</source>
        <translation>0 加号</translation>
    </message>
    <message>
        <source>Dial pad</source>
        <translation>拨号盘</translation>
    </message>
    <message>
        <source>Pound</source>
        <translation>井号</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星号</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>About Dialer</source>
        <translation>关于 Dialer</translation>
    </message>
    <message>
        <source>Keyboard and help</source>
        <translation>快捷键与帮助</translation>
    </message>
</context>
<context>
    <name>Disposition</name>
    <message>
        <source>Before: {results}</source>
        <translation>之前：{results}</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>占线</translation>
    </message>
    <message>
        <source>call back</source>
        <translation>待回拨</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>客户拒绝</translation>
    </message>
    <message>
        <source>do not call</source>
        <translation>勿再致电</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无人接听</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已联系上</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>语音信箱</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>号码错误</translation>
    </message>
    <message>
        <source>wrong person</source>
        <translation>非本人</translation>
    </message>
    <message>
        <source>{result} ({time})</source>
        <translation>{result}（{time}）</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>A table for a spreadsheet or JSON for a program, both with notes and results; or each number once as a contact.</source>
        <translation>可导出为供电子表格打开的表格，或供其他程序读取的 JSON，两者都含备注和联系结果；也可将每个号码导出为一位联系人。</translation>
    </message>
    <message numerus="yes">
        <source>Calls exported: %Ln
The file is {path}</source>
        <translation>
            <numerusform>已导出通话记录：%Ln 条
文件位于 {path}</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls written</source>
        <translation>通话记录导出进度</translation>
    </message>
    <message>
        <source>Calls: {done} of {total}</source>
        <translation>通话记录：{done} / {total}</translation>
    </message>
    <message>
        <source>Close the export</source>
        <translation>关闭导出</translation>
    </message>
    <message>
        <source>Export calls</source>
        <translation>导出通话记录</translation>
    </message>
    <message>
        <source>Export the calls that are shown</source>
        <translation>导出当前显示的通话记录</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON…</translation>
    </message>
    <message>
        <source>Nothing was exported. {problem}</source>
        <translation>未导出任何内容。{problem}</translation>
    </message>
    <message>
        <source>Numbers (vCard)…</source>
        <translation>号码（vCard）…</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>停止导出</translation>
    </message>
    <message>
        <source>Stopped: nothing was exported.</source>
        <translation>已停止：未导出任何内容。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>表格（CSV）…</translation>
    </message>
    <message>
        <source>The log tells more.</source>
        <translation>详情请查看日志。</translation>
    </message>
    <message>
        <source>calls-{day}</source>
        <translation>通话记录-{day}</translation>
    </message>
    <message>
        <source>vCard</source>
        <translation>vCard</translation>
    </message>
</context>
<context>
    <name>FigureBody</name>
    <message>
        <source>Answered by caller ID</source>
        <translation>各主叫号码接通率</translation>
    </message>
    <message>
        <source>Answered by hour of day</source>
        <translation>各时段接通率</translation>
    </message>
    <message>
        <source>Calls by result</source>
        <translation>呼叫结果分布</translation>
    </message>
    <message>
        <source>Compared with the time before</source>
        <translation>与上期对比</translation>
    </message>
    <message>
        <source>There are no calls in this time.</source>
        <translation>这段时间内没有呼叫。</translation>
    </message>
</context>
<context>
    <name>FileAdvice</name>
    <message>
        <source>Another program uses it. Close that program and try again.</source>
        <translation>其他程序正在使用该文件。请关闭该程序后重试。</translation>
    </message>
    <message>
        <source>It may not be opened or written. Check the permissions of the file and its folder.</source>
        <translation>没有打开或写入的权限。请检查该文件及其所在文件夹的权限。</translation>
    </message>
    <message>
        <source>Its drive can&apos;t be reached. Connect it and try again.</source>
        <translation>无法访问其所在的驱动器。请连接后重试。</translation>
    </message>
    <message>
        <source>Its folder is missing. Make the folder and try again.</source>
        <translation>所在文件夹不存在。请创建该文件夹后重试。</translation>
    </message>
    <message>
        <source>Something else has the name of a file. Move it elsewhere and try again.</source>
        <translation>有其他项目占用了文件的名称。请将其移到别处后重试。</translation>
    </message>
    <message>
        <source>Something else has the name of a folder. Move it elsewhere and try again.</source>
        <translation>有其他项目占用了文件夹的名称。请将其移到别处后重试。</translation>
    </message>
    <message>
        <source>The computer has too little memory left. Close other programs and try again.</source>
        <translation>计算机剩余内存过少。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again.</source>
        <translation>磁盘已满。请释放一些空间后重试。</translation>
    </message>
    <message>
        <source>The disk is read-only. Make it writable, or use another folder.</source>
        <translation>磁盘为只读。请将其设为可写，或使用其他文件夹。</translation>
    </message>
    <message>
        <source>The disk reports an error. Check the disk and its free space.</source>
        <translation>磁盘报告错误。请检查磁盘及其可用空间。</translation>
    </message>
    <message>
        <source>The file may not become larger. Free some space, or raise the limit.</source>
        <translation>文件已达到大小上限。请释放一些空间，或提高上限。</translation>
    </message>
    <message>
        <source>The links on the way there lead in a circle. Correct them and try again.</source>
        <translation>路径中的链接形成循环。请更正后重试。</translation>
    </message>
    <message>
        <source>The path can&apos;t be used here. Use another folder.</source>
        <translation>此路径在这里无法使用。请使用其他文件夹。</translation>
    </message>
    <message>
        <source>The path is too long. Use a folder with a shorter one.</source>
        <translation>路径过长。请使用路径较短的文件夹。</translation>
    </message>
    <message>
        <source>Too many files are open. Close other programs and try again.</source>
        <translation>打开的文件过多。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>Your share of the disk (the quota) is used up. Free some space and try again.</source>
        <translation>您的磁盘配额已用完。请释放一些空间后重试。</translation>
    </message>
    <message>
        <source>{error}. Check the permissions and the disk&apos;s free space.</source>
        <translation>{error}。请检查权限和磁盘可用空间。</translation>
    </message>
    <message>
        <source>{path} is no file. Move it elsewhere and try again.</source>
        <translation>{path} 不是文件。请将其移到别处后重试。</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>The call history can&apos;t be read now.</source>
        <translation>目前无法读取通话记录。</translation>
    </message>
    <message>
        <source>The settings {path} can&apos;t be read, nor moved aside.</source>
        <translation>设置文件 {path} 既无法读取，也无法移开。</translation>
    </message>
    <message>
        <source>The settings {path} can&apos;t be read.</source>
        <translation>无法读取设置文件 {path}。</translation>
    </message>
    <message>
        <source>The settings {path} can&apos;t be saved.</source>
        <translation>无法保存设置文件 {path}。</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read.</source>
        <translation>无法读取 {path}。</translation>
    </message>
    <message>
        <source>{path} can&apos;t be written.</source>
        <translation>无法写入 {path}。</translation>
    </message>
    <message>
        <source>{path} holds no settings of this program.</source>
        <translation>{path} 中没有本程序的设置。</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Account of the calls</source>
        <translation>通话所属账户</translation>
    </message>
    <message>
        <source>Any account</source>
        <translation>不限账户</translation>
    </message>
    <message>
        <source>Any extension</source>
        <translation>不限分机</translation>
    </message>
    <message>
        <source>Any result</source>
        <translation>不限联系结果</translation>
    </message>
    <message>
        <source>Any talk time</source>
        <translation>不限通话时长</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>不限时间</translation>
    </message>
    <message>
        <source>Extension of the calls</source>
        <translation>通话所用分机</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>From {extension}</source>
        <translation>分机 {extension}</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>指定日期范围</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>尚无联系结果</translation>
    </message>
    <message>
        <source>Only {number}</source>
        <translation>仅显示 {number}</translation>
    </message>
    <message>
        <source>Result of the calls</source>
        <translation>通话的联系结果</translation>
    </message>
    <message>
        <source>Show the calls with other numbers than {number}, too</source>
        <translation>同时显示 {number} 以外号码的通话</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>通话时长</translation>
    </message>
    <message>
        <source>Talk {time} or more</source>
        <translation>通话 {time} 及以上</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Up to this day</source>
        <translation>截止日期</translation>
    </message>
</context>
<context>
    <name>HangUp</name>
    <message>
        <source>another cause</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>占线</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>cause not known</source>
        <translation>原因未知</translation>
    </message>
    <message>
        <source>cause {code}</source>
        <translation>原因 {code}</translation>
    </message>
    <message>
        <source>ended by the phone system</source>
        <translation>由电话系统结束</translation>
    </message>
    <message>
        <source>ended normally</source>
        <translation>正常结束</translation>
    </message>
    <message>
        <source>faulty request</source>
        <translation>请求有误</translation>
    </message>
    <message>
        <source>hung up at the other end</source>
        <translation>对方挂断</translation>
    </message>
    <message>
        <source>hung up at your end</source>
        <translation>我方挂断</translation>
    </message>
    <message>
        <source>intercepted</source>
        <translation>被拦截</translation>
    </message>
    <message>
        <source>location not known</source>
        <translation>位置未知</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>no such extension</source>
        <translation>无此分机</translation>
    </message>
    <message>
        <source>not a valid call</source>
        <translation>无效呼叫</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未接听</translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation>不允许</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>无法接通</translation>
    </message>
    <message>
        <source>number not found</source>
        <translation>未找到号码</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>被拒接</translation>
    </message>
    <message>
        <source>the extension was offline</source>
        <translation>分机离线</translation>
    </message>
    <message>
        <source>the line failed</source>
        <translation>线路故障</translation>
    </message>
    <message>
        <source>the number has changed</source>
        <translation>号码已变更</translation>
    </message>
    <message>
        <source>the request took too long</source>
        <translation>请求超时</translation>
    </message>
    <message>
        <source>the time was up</source>
        <translation>时限已到</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>0 on the dial pad</source>
        <translation>拨号盘上的 0</translation>
    </message>
    <message>
        <source>0 to 9, *, #, +</source>
        <translation>0 至 9、*、#、+</translation>
    </message>
    <message>
        <source>1. Type or paste a number and press Call: your own phone rings.</source>
        <translation>1. 输入或粘贴号码，然后按“呼叫”：您自己的话机会响铃。</translation>
    </message>
    <message>
        <source>2. Pick it up.</source>
        <translation>2. 接听。</translation>
    </message>
    <message>
        <source>3. The phone system connects the number. The sound is on your phone, not in this program.</source>
        <translation>3. 电话系统接通该号码。声音在您的话机上，不在本程序中。</translation>
    </message>
    <message>
        <source>Arrow keys, Home, End</source>
        <translation>方向键、Home、End</translation>
    </message>
    <message>
        <source>Bring back what was pasted as it was; in the recent calls, what was deleted</source>
        <translation>恢复粘贴内容的原样；在最近通话中：恢复已删除的通话记录</translation>
    </message>
    <message>
        <source>Clear the number; close the search, or what is known of a call. It never ends a call</source>
        <translation>清除号码；关闭搜索栏或通话详情。绝不会结束通话</translation>
    </message>
    <message>
        <source>Dialer {version}
A click-to-call dialer for a phone at a cloud PBX.
MIT licence. It uses Qt and PySide under the LGPL-3; all licences are in the folder “licenses” that comes with it.</source>
        <translation>Dialer {version}
适用于云 PBX 话机的点击呼叫拨号器。
MIT 许可证。本程序依据 LGPL-3 使用 Qt 和 PySide；所有许可证均在随附的“licenses”文件夹中。</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>向下键</translation>
    </message>
    <message>
        <source>Go to the contacts</source>
        <translation>转到联系人</translation>
    </message>
    <message>
        <source>Go to the number</source>
        <translation>转到号码栏</translation>
    </message>
    <message>
        <source>Go to the number, wherever the focus is outside a text field; after a call they begin a new one</source>
        <translation>焦点在文本框以外的任何位置时，输入到号码栏；通话后则开始新号码</translation>
    </message>
    <message>
        <source>Go to the recent calls</source>
        <translation>转到最近通话</translation>
    </message>
    <message>
        <source>Go to the statistics</source>
        <translation>转到统计</translation>
    </message>
    <message>
        <source>Hold it down with the mouse, or Shift-click it, for a +</source>
        <translation>用鼠标按住，或按住 Shift 键点击，可输入 +</translation>
    </message>
    <message>
        <source>In the number: call it; in the empty field: bring back the last number. In any other field: go back to the number, without a call</source>
        <translation>在号码栏中：呼叫该号码；号码栏为空时：填入上一个号码。在其他任何栏中：返回号码栏，不发起呼叫</translation>
    </message>
    <message>
        <source>Larger, smaller, normal size</source>
        <translation>放大、缩小、正常大小</translation>
    </message>
    <message>
        <source>On a contact: put its number into the field, change it, delete it</source>
        <translation>在联系人上：将其号码填入号码栏、修改、删除</translation>
    </message>
    <message>
        <source>On a recent call: copy its number, show all that can be done</source>
        <translation>在最近通话上：复制其号码、显示所有可用操作</translation>
    </message>
    <message>
        <source>On a recent call: put its number into the field, open its recording, delete it</source>
        <translation>在最近通话上：将其号码填入号码栏、打开其录音、删除</translation>
    </message>
    <message>
        <source>On the dial pad: go from key to key</source>
        <translation>在拨号盘上：在按键之间移动</translation>
    </message>
    <message>
        <source>Paste a number, cleaned</source>
        <translation>粘贴号码并清理格式</translation>
    </message>
    <message>
        <source>Put in the last number</source>
        <translation>填入上一个号码</translation>
    </message>
    <message>
        <source>Search the calls or the contacts</source>
        <translation>搜索通话或联系人</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>This help, quit</source>
        <translation>本帮助、退出</translation>
    </message>
    <message>
        <source>While people are offered: go to them; Return puts the number in</source>
        <translation>显示建议联系人时：转到列表；按回车填入号码</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%Ln may be there already: the same number, but no name or another ID.</source>
        <translation>
            <numerusform>有 %Ln 位可能已存在：号码相同，但没有姓名或 ID 不同。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more</source>
        <translation>
            <numerusform>还有 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>第 {number} 列</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Encoding: change it where names look wrong</source>
        <translation>编码：姓名显示不正确时请更改</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>导入联系人</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两者都保留</translation>
    </message>
    <message>
        <source>Merge with the contact that is there</source>
        <translation>与已有联系人合并</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Skip them</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>What can&apos;t be read</source>
        <translation>无法读取的内容</translation>
    </message>
    <message>
        <source>What can&apos;t be read is not imported:</source>
        <translation>无法读取的内容不会导入：</translation>
    </message>
    <message>
        <source>What the columns hold</source>
        <translation>各列的内容</translation>
    </message>
    <message>
        <source>What to do with them</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>{column} holds</source>
        <translation>{column} 列的内容</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>A link was refused: it holds control characters.</source>
        <translation>已拒绝一个链接：其中含有控制字符。</translation>
    </message>
    <message>
        <source>A link was refused: it is longer than {count} characters.</source>
        <translation>已拒绝一个链接：长度超过 {count} 个字符。</translation>
    </message>
    <message>
        <source>Choose Dialer in the page that your system has opened; it alone can change it.</source>
        <translation>请在系统打开的页面中选择 Dialer；只有在该页面中才能更改。</translation>
    </message>
    <message>
        <source>Dialer</source>
        <translation>Dialer</translation>
    </message>
    <message>
        <source>Dialer opens phone links from now on.</source>
        <translation>今后由 Dialer 打开电话链接。</translation>
    </message>
    <message>
        <source>It could not be changed: {reason}</source>
        <translation>无法更改：{reason}</translation>
    </message>
    <message>
        <source>Links are opened as before.</source>
        <translation>链接的打开方式与之前相同。</translation>
    </message>
    <message>
        <source>More than {count} links came within {seconds} seconds. Only the last one counts: {number}</source>
        <translation>{seconds} 秒内收到超过 {count} 个链接。仅以最后一个为准：{number}</translation>
    </message>
    <message>
        <source>No program, as far as is known.</source>
        <translation>未发现打开此类链接的程序。</translation>
    </message>
    <message>
        <source>The test link came back: Dialer opens phone links.</source>
        <translation>已收到测试链接：电话链接由 Dialer 打开。</translation>
    </message>
    <message>
        <source>The test link did not come back: another program has opened it, or none.</source>
        <translation>未收到测试链接：它被其他程序打开，或没有程序打开。</translation>
    </message>
    <message>
        <source>The test link is on its way…</source>
        <translation>测试链接已发出…</translation>
    </message>
    <message>
        <source>This can&apos;t be told from here. Choose Dialer among the default programs in the settings of your desktop.</source>
        <translation>在此无法得知。请在桌面设置的默认程序中选择 Dialer。</translation>
    </message>
</context>
<context>
    <name>LinksPage</name>
    <message>
        <source>A tel: or callto: link in a browser or a mail fills in the number here, and waits for you. A link never dials.</source>
        <translation>点击浏览器或邮件中的 tel: 或 callto: 链接时，会在此填入号码并等待您操作。链接绝不会直接拨号。</translation>
    </message>
    <message>
        <source>Let the program open links that did before</source>
        <translation>恢复由之前的程序打开链接</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Make Dialer the handler</source>
        <translation>设 Dialer 为默认程序</translation>
    </message>
    <message>
        <source>Phone links</source>
        <translation>电话链接</translation>
    </message>
    <message>
        <source>Test link</source>
        <translation>测试链接</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{scheme}: links are opened by</source>
        <translation>{scheme}: 链接由以下程序打开</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message>
        <source>Call ended</source>
        <translation>呼叫已结束</translation>
    </message>
    <message>
        <source>In a call with {number}</source>
        <translation>正在与 {number} 通话</translation>
    </message>
    <message>
        <source>No sign of a call on {extension}</source>
        <translation>分机 {extension} 无呼叫迹象</translation>
    </message>
    <message>
        <source>Now the phone system calls {number}.</source>
        <translation>现在由电话系统呼叫 {number}。</translation>
    </message>
    <message>
        <source>Outcome unknown: your phone may still ring</source>
        <translation>结果未知：您的话机可能仍会响铃</translation>
    </message>
    <message>
        <source>Perhaps the phone is off or offline, set to do not disturb or forwarded, or {extension} is not your extension.</source>
        <translation>话机可能已关机或离线、设为免打扰或呼叫转移，或者 {extension} 不是您的分机。</translation>
    </message>
    <message>
        <source>Phone {extension} shows another call just now.</source>
        <translation>话机 {extension} 目前显示的是另一通电话。</translation>
    </message>
    <message>
        <source>Request accepted</source>
        <translation>请求已受理</translation>
    </message>
    <message>
        <source>Request accepted, but {extension} is not ringing yet</source>
        <translation>请求已受理，但分机 {extension} 尚未响铃</translation>
    </message>
    <message>
        <source>Request accepted: does {extension} ring?</source>
        <translation>请求已受理：分机 {extension} 响铃了吗？</translation>
    </message>
    <message>
        <source>The answer was lost, and phone {extension} showed no sign of a call since. You can call again.</source>
        <translation>响应已丢失，此后话机 {extension} 没有任何呼叫迹象。您可以再次呼叫。</translation>
    </message>
    <message>
        <source>The call can&apos;t be followed any further: look at phone {extension}.</source>
        <translation>无法继续跟踪此呼叫：请查看话机 {extension}。</translation>
    </message>
    <message>
        <source>The dialer watches phone {extension} to find out.</source>
        <translation>拨号器正在观察话机 {extension} 以查明结果。</translation>
    </message>
    <message>
        <source>The phone&apos;s state can&apos;t be had just now. If it is silent, perhaps it is off or offline, set to do not disturb or forwarded, or {extension} is not your extension.</source>
        <translation>目前无法获取话机状态。如果话机没有响铃，可能是已关机或离线、设为免打扰或呼叫转移，或者 {extension} 不是您的分机。</translation>
    </message>
    <message>
        <source>The request was accepted, but the phone showed no sign of a call. Check that it is on and signed in as {extension}, and neither forwarded nor set to do not disturb.</source>
        <translation>请求已受理，但话机没有任何呼叫迹象。请检查话机是否已开机并以 {extension} 注册，且未设置呼叫转移或免打扰。</translation>
    </message>
    <message>
        <source>Then the phone system calls {number}.</source>
        <translation>随后电话系统会呼叫 {number}。</translation>
    </message>
    <message>
        <source>Was in a call with {number}, end not seen</source>
        <translation>曾与 {number} 通话，未见结束</translation>
    </message>
    <message>
        <source>You were in a call with {number} for {time}.</source>
        <translation>您与 {number} 通话 {time}。</translation>
    </message>
    <message>
        <source>Your phone {extension} should ring: pick it up.</source>
        <translation>您的话机 {extension} 应会响铃：请接听。</translation>
    </message>
    <message>
        <source>{extension} did not ring</source>
        <translation>分机 {extension} 未响铃</translation>
    </message>
    <message>
        <source>{extension} is picked up</source>
        <translation>分机 {extension} 已接听</translation>
    </message>
    <message>
        <source>{extension} is ringing: pick up</source>
        <translation>分机 {extension} 正在响铃：请接听</translation>
    </message>
    <message>
        <source>{extension} stopped ringing and was not seen to be picked up.</source>
        <translation>分机 {extension} 已停止响铃，未见接听。</translation>
    </message>
    <message>
        <source>{extension} was picked up, end not seen</source>
        <translation>分机 {extension} 曾接听，未见结束</translation>
    </message>
    <message>
        <source>{extension} was ringing, end not seen</source>
        <translation>分机 {extension} 曾响铃，未见结束</translation>
    </message>
    <message>
        <source>{number} was not seen to answer.</source>
        <translation>未见 {number} 接听。</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>As the system has it</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>In the window, {larger} and {smaller} change it, too; {normal} is 100 %.</source>
        <translation>在窗口中也可用 {larger} 和 {smaller} 调整；{normal} 恢复为 100%。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>界面大小</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Dialer</source>
        <translation>Dialer</translation>
    </message>
    <message>
        <source>Dialer (demo)</source>
        <translation>Dialer（演示）</translation>
    </message>
</context>
<context>
    <name>NavigationBar</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>A provider is believed when an authority vouches for it that the system trusts.</source>
        <translation>只有持有系统信任的机构所签发的证书，服务商才会被信任。</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Check connection…</source>
        <translation>检查连接…</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Newer releases</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Nobody is asked for a newer release.</source>
        <translation>不查询新版本。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>The address that came with this program, or your administrator&apos;s, is asked once a day. Nothing about you is sent.</source>
        <translation>每天向程序自带的或管理员设定的地址查询一次。不会发送您的任何信息。</translation>
    </message>
    <message>
        <source>The one that the system names for the provider&apos;s address. The connection check shows which one that is.</source>
        <translation>使用系统为服务商地址指定的代理。连接检查会显示具体是哪一个。</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>Call again</source>
        <translation>再次呼叫</translation>
    </message>
    <message>
        <source>Check connection…</source>
        <translation>检查连接…</translation>
    </message>
    <message>
        <source>Choose caller ID</source>
        <translation>选择主叫号码</translation>
    </message>
    <message>
        <source>Choose extension</source>
        <translation>选择分机</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>打开账户</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Result: {result}</source>
        <translation>联系结果：{result}</translation>
    </message>
    <message>
        <source>Suggested: {result}</source>
        <translation>建议：{result}</translation>
    </message>
    <message>
        <source>The note is as it was before.</source>
        <translation>备注已恢复为之前的内容。</translation>
    </message>
    <message>
        <source>Undo the note</source>
        <translation>撤销备注更改</translation>
    </message>
    <message>
        <source>What was said, what comes next</source>
        <translation>通话要点、后续安排</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>A newer version of this program keeps the call history in a way that this one does not know. It is left as it is, and no call can be placed.</source>
        <translation>通话记录由本程序的更新版本保存，当前版本无法识别其格式。记录保持原样，目前无法发起呼叫。</translation>
    </message>
    <message>
        <source>Another file has taken the place of the call history, as after a restore. All calls were added to it, so nothing is lost.</source>
        <translation>通话记录文件已被另一个文件取代（例如在恢复备份之后）。所有通话均已补充到该文件中，没有丢失任何内容。</translation>
    </message>
    <message>
        <source>Calls under way when the program last ended: {count}. They are in the list as “outcome unknown”.</source>
        <translation>程序上次结束时有 {count} 个呼叫正在进行。它们在列表中记为“结果未知”。</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Nothing on this computer opened the link into your CRM. Choose a browser in the settings of your desktop, or check the link in the account.</source>
        <translation>此计算机上没有程序打开您的 CRM 链接。请在桌面设置中选择浏览器，或检查账户中的链接。</translation>
    </message>
    <message>
        <source>Nothing on this computer opens the log. It is here:</source>
        <translation>此计算机上没有可打开日志的程序。日志位于：</translation>
    </message>
    <message>
        <source>Set by your organisation</source>
        <translation>由您的组织设定</translation>
    </message>
    <message>
        <source>Something went wrong inside this program ({hint}). It goes on, and the log tells more.</source>
        <translation>程序内部出错（{hint}）。程序会继续运行，详情请查看日志。</translation>
    </message>
    <message>
        <source>Something went wrong inside this program. It goes on, and the log tells more.</source>
        <translation>程序内部出错。程序会继续运行，详情请查看日志。</translation>
    </message>
    <message>
        <source>The call history can&apos;t be written, so no call can be placed. The dialer goes on trying, and says no more of it once it works.</source>
        <translation>无法写入通话记录，因此无法发起呼叫。拨号器会继续尝试，恢复后此提示会消失。</translation>
    </message>
    <message>
        <source>The call history was damaged. It was set aside and a new one begun. The damaged file is:</source>
        <translation>通话记录已损坏。已将其另行保存，并新建了通话记录。损坏的文件是：</translation>
    </message>
    <message>
        <source>The contacts can&apos;t be read or saved now; calls work as before. The dialer goes on trying to save what you change, and says no more of it once it works.</source>
        <translation>目前无法读取或保存联系人；呼叫不受影响。拨号器会继续尝试保存您的更改，恢复后此提示会消失。</translation>
    </message>
    <message>
        <source>The contacts were damaged. They were set aside and an empty file begun. The damaged file is:</source>
        <translation>联系人文件已损坏。已将其另行保存，并新建了空文件。损坏的文件是：</translation>
    </message>
    <message>
        <source>The demo&apos;s simulated provider could not be started.</source>
        <translation>无法启动演示用的模拟服务商。</translation>
    </message>
    <message>
        <source>The details are in the clipboard, without tokens and whole numbers. Paste them into your message to support.</source>
        <translation>支持信息已复制到剪贴板，不含令牌和完整号码。请将其粘贴到发给技术支持的消息中。</translation>
    </message>
    <message>
        <source>The file of the call history was moved, deleted or emptied while the dialer had it open. It was written anew with all calls, so nothing is lost.</source>
        <translation>拨号器使用通话记录文件期间，该文件被移动、删除或清空。已用所有通话重新写入该文件，没有丢失任何内容。</translation>
    </message>
    <message>
        <source>The file of the call history was overwritten while the dialer had it open. The calls since its start were added to it; older ones that are missing in the list can be fetched with “Catch up…” in the menu “Go”.</source>
        <translation>拨号器使用通话记录文件期间，该文件被覆盖。启动以来的通话已补充到该文件中；列表中缺少的更早通话，可通过“转到”菜单中的“补录话单…”获取。</translation>
    </message>
    <message>
        <source>The settings could not be read. They are left as they are.</source>
        <translation>无法读取设置。设置保持原样。</translation>
    </message>
    <message>
        <source>The settings could not be saved. Check the disk.</source>
        <translation>无法保存设置。请检查磁盘。</translation>
    </message>
    <message>
        <source>The settings were damaged. They were set aside and new ones begun. The damaged file is:</source>
        <translation>设置已损坏。已将其另行保存，并新建了设置。损坏的文件是：</translation>
    </message>
    <message>
        <source>What was there instead was no history, and was set aside:</source>
        <translation>原位置上的文件不是通话记录，已另行保存：</translation>
    </message>
    <message>
        <source>Your organisation keeps calls for {days} days. Older ones are deleted now, for good: {count}.</source>
        <translation>您的组织将通话记录保留 {days} 天。超过此期限的通话记录现在会被永久删除：{count} 条。</translation>
    </message>
    <message>
        <source>Your organisation&apos;s policy for this program has a mistake, so nothing of it counts. Tell your administrator:</source>
        <translation>您的组织为本程序设定的策略有误，因此全部未生效。请告知管理员：</translation>
    </message>
</context>
<context>
    <name>NumberChooser</name>
    <message numerus="yes">
        <source>Not shown: %n more</source>
        <translation>
            <numerusform>还有 %n 个未显示</numerusform>
        </translation>
    </message>
    <message>
        <source>Which number?</source>
        <translation>选择哪个号码？</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Backspace</source>
        <translation>退格</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>号码或姓名</translation>
    </message>
    <message>
        <source>Number to call</source>
        <translation>要呼叫的号码</translation>
    </message>
</context>
<context>
    <name>NumberHint</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>NumberPanel</name>
    <message>
        <source>Paste {number}</source>
        <translation>粘贴 {number}</translation>
    </message>
    <message>
        <source>Press Down to choose one of these people.</source>
        <translation>请按向下键，从这些联系人中选择。</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>* and # can only begin a service code such as *97.</source>
        <translation>* 和 # 只能用于服务代码的开头，例如 *97。</translation>
    </message>
    <message>
        <source>Check it: the country&apos;s numbering plan has no such number.</source>
        <translation>请核对：该国家/地区的编号计划中没有此号码。</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>分机</translation>
    </message>
    <message>
        <source>From a link: a premium-rate number, which costs extra.</source>
        <translation>来自链接：收费服务号码，会产生额外费用。</translation>
    </message>
    <message>
        <source>From a link: a service code, which can change how your phone works.</source>
        <translation>来自链接：服务代码，可能改变您话机的工作方式。</translation>
    </message>
    <message>
        <source>From a link: an emergency number.</source>
        <translation>来自链接：紧急号码。</translation>
    </message>
    <message>
        <source>From a link: this is the phone you call from.</source>
        <translation>来自链接：这是您正在用来呼叫的话机。</translation>
    </message>
    <message>
        <source>No number looks like this.</source>
        <translation>没有这种格式的号码。</translation>
    </message>
    <message>
        <source>The link names extension {extension}; it is not dialled.</source>
        <translation>链接中带有分机 {extension}；不会拨打该分机。</translation>
    </message>
    <message>
        <source>There are several numbers: choose one.</source>
        <translation>有多个号码：请选择一个。</translation>
    </message>
    <message>
        <source>There is no number in this text.</source>
        <translation>这段文本中没有号码。</translation>
    </message>
    <message>
        <source>This number is too long.</source>
        <translation>此号码过长。</translation>
    </message>
    <message>
        <source>This number is too short.</source>
        <translation>此号码过短。</translation>
    </message>
    <message>
        <source>Type or paste a number first.</source>
        <translation>请先输入或粘贴号码。</translation>
    </message>
    <message>
        <source>{country} {time}</source>
        <translation>{country} {time}</translation>
    </message>
    <message>
        <source>{country}, {time}</source>
        <translation>{country}，{time}</translation>
    </message>
    <message>
        <source>{first} to {last} there</source>
        <translation>当地时间 {first} 至 {last}</translation>
    </message>
    <message>
        <source>{time} there</source>
        <translation>当地时间 {time}</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>(no words)</source>
        <translation>（无文字）</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>If your phone stays quiet, call again.</source>
        <translation>如果您的话机一直没有响铃，请再次呼叫。</translation>
    </message>
    <message>
        <source>Outcome unknown: your phone may still ring</source>
        <translation>结果未知：您的话机可能仍会响铃</translation>
    </message>
    <message>
        <source>Preparing the request…</source>
        <translation>正在准备请求…</translation>
    </message>
    <message>
        <source>Sending the request…</source>
        <translation>正在发送请求…</translation>
    </message>
    <message>
        <source>The call may have been placed.</source>
        <translation>呼叫可能已经发起。</translation>
    </message>
    <message>
        <source>The call was not placed.</source>
        <translation>呼叫未发起。</translation>
    </message>
    <message>
        <source>The call was probably not placed. Look at your phone before you try again.</source>
        <translation>呼叫很可能未发起。重试前请先查看您的话机。</translation>
    </message>
    <message>
        <source>The provider says</source>
        <translation>服务商回复</translation>
    </message>
    <message>
        <source>The provider says (code {code})</source>
        <translation>服务商回复（代码 {code}）</translation>
    </message>
    <message>
        <source>The system&apos;s keyring has not given the token yet. It may be asking for its password in a window of its own.</source>
        <translation>系统密钥环尚未提供令牌。它可能正在另一个窗口中要求输入密码。</translation>
    </message>
    <message>
        <source>Waiting for the keyring</source>
        <translation>正在等待密钥环</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>收到的内容</translation>
    </message>
    <message>
        <source>You stopped waiting, but the request may have left.</source>
        <translation>您已停止等待，但请求可能已经发出。</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>request accepted</source>
        <translation>请求已受理</translation>
    </message>
    <message>
        <source>request under way</source>
        <translation>请求进行中</translation>
    </message>
    <message>
        <source>stopped, not sent</source>
        <translation>已停止，未发送</translation>
    </message>
</context>
<context>
    <name>PageTab</name>
    <message>
        <source>Calls</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message numerus="yes">
        <source>%n found, Down goes to them</source>
        <translation>
            <numerusform>找到 %n 位联系人，按向下键可进入列表</numerusform>
        </translation>
    </message>
    <message>
        <source>People found</source>
        <translation>找到的联系人</translation>
    </message>
</context>
<context>
    <name>PersonField</name>
    <message>
        <source>Any person</source>
        <translation>不限联系人</translation>
    </message>
    <message>
        <source>Nobody with a number is called so.</source>
        <translation>没有此姓名且带号码的联系人。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>联系人</translation>
    </message>
</context>
<context>
    <name>PhonePanel</name>
    <message>
        <source>Demo phone {extension}: in a call</source>
        <translation>演示话机 {extension}：通话中</translation>
    </message>
    <message>
        <source>Demo phone {extension}: it rings. Pick it up, or wait.</source>
        <translation>演示话机 {extension}：正在响铃。请接听，或等待。</translation>
    </message>
    <message>
        <source>Demo phone {extension}: picked up</source>
        <translation>演示话机 {extension}：已接听</translation>
    </message>
    <message>
        <source>Demo phone {extension}: silent</source>
        <translation>演示话机 {extension}：未响铃</translation>
    </message>
    <message>
        <source>Demo: no real call is placed</source>
        <translation>演示：不会发起真实呼叫</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>挂断</translation>
    </message>
    <message>
        <source>Pick up</source>
        <translation>接听</translation>
    </message>
</context>
<context>
    <name>Phones</name>
    <message>
        <source>Calls can&apos;t be followed.</source>
        <translation>无法跟踪呼叫状态。</translation>
    </message>
    <message>
        <source>Records of calls are not part of your subscription.</source>
        <translation>您的套餐不包含话单。</translation>
    </message>
    <message>
        <source>Talking times and recordings stay unknown.</source>
        <translation>无法获知通话时长和录音。</translation>
    </message>
    <message>
        <source>The extensions you typed go on working.</source>
        <translation>您填写的分机仍可正常使用。</translation>
    </message>
    <message>
        <source>The list of phones is not part of your subscription.</source>
        <translation>您的套餐不包含话机列表。</translation>
    </message>
    <message>
        <source>The provider did not list the phones.</source>
        <translation>服务商没有列出话机。</translation>
    </message>
    <message>
        <source>The provider does not give records of calls to this network.</source>
        <translation>服务商不向此网络提供话单。</translation>
    </message>
    <message>
        <source>The provider does not give records of calls.</source>
        <translation>服务商不提供话单。</translation>
    </message>
    <message>
        <source>The provider does not give the list of phones to this network.</source>
        <translation>服务商不向此网络提供话机列表。</translation>
    </message>
    <message>
        <source>The provider does not tell here what phones are doing.</source>
        <translation>服务商在此地址不提供话机状态。</translation>
    </message>
    <message>
        <source>The provider does not tell this network what phones are doing.</source>
        <translation>服务商不向此网络提供话机状态。</translation>
    </message>
    <message>
        <source>The provider does not tell what phones are doing.</source>
        <translation>服务商不提供话机状态。</translation>
    </message>
    <message>
        <source>The provider lists {total} phones; the first {count} are shown. To call from another one, add its extension to the account.</source>
        <translation>服务商列出了 {total} 部话机，仅显示前 {count} 部。如需从其他话机呼叫，请将其分机添加到账户中。</translation>
    </message>
    <message>
        <source>The provider offers no list of phones here.</source>
        <translation>服务商在此地址不提供话机列表。</translation>
    </message>
    <message>
        <source>The provider offers no records of calls here.</source>
        <translation>服务商在此地址不提供话单。</translation>
    </message>
    <message>
        <source>What phones are doing is not part of your subscription.</source>
        <translation>您的套餐不包含话机状态。</translation>
    </message>
    <message>
        <source>busy otherwise</source>
        <translation>忙碌中</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>in a call</source>
        <translation>通话中</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>picked up</source>
        <translation>已摘机</translation>
    </message>
    <message>
        <source>ringing</source>
        <translation>响铃中</translation>
    </message>
    <message>
        <source>{extension} · {state}</source>
        <translation>{extension} · {state}</translation>
    </message>
    <message>
        <source>{extension}, {state}</source>
        <translation>{extension}，{state}</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Ask the administrator of your phone system.</source>
        <translation>请联系电话系统管理员。</translation>
    </message>
    <message>
        <source>Ask the administrator to allow this computer&apos;s internet address.</source>
        <translation>请管理员将此计算机的公网 IP 地址加入允许列表。</translation>
    </message>
    <message>
        <source>Check that phone {extension} is on and signed in, then call again.</source>
        <translation>请检查话机 {extension} 是否已开机并注册，然后再次呼叫。</translation>
    </message>
    <message>
        <source>Check the API address in the account, and the network.</source>
        <translation>请检查账户中的 API 地址和网络。</translation>
    </message>
    <message>
        <source>Check the API address in the account.</source>
        <translation>请检查账户中的 API 地址。</translation>
    </message>
    <message>
        <source>Check the app ID the token was made with.</source>
        <translation>请检查生成令牌时所用的应用 ID。</translation>
    </message>
    <message>
        <source>Check the cable or the Wi-Fi, then call again.</source>
        <translation>请检查网线或 Wi-Fi，然后再次呼叫。</translation>
    </message>
    <message>
        <source>Check the number, or ask the administrator.</source>
        <translation>请检查号码，或联系管理员。</translation>
    </message>
    <message>
        <source>Check the system&apos;s proxy settings.</source>
        <translation>请检查系统的代理设置。</translation>
    </message>
    <message>
        <source>Check whether the address begins with http or https.</source>
        <translation>请检查地址以 http 还是 https 开头。</translation>
    </message>
    <message>
        <source>Choose another caller ID, or leave it to the provider.</source>
        <translation>请选择其他主叫号码，或由服务商选择。</translation>
    </message>
    <message>
        <source>Choose another extension, or ask the administrator.</source>
        <translation>请选择其他分机，或联系管理员。</translation>
    </message>
    <message>
        <source>Choose another extension, or correct the list in the account.</source>
        <translation>请选择其他分机，或更正账户中的分机列表。</translation>
    </message>
    <message>
        <source>Correct the API address in the account.</source>
        <translation>请在账户中更正 API 地址。</translation>
    </message>
    <message>
        <source>If your phone {extension} stays quiet, call again. Show this to the administrator.</source>
        <translation>如果您的话机 {extension} 一直没有响铃，请再次呼叫。请将此信息告知管理员。</translation>
    </message>
    <message>
        <source>If your phone {extension} stays quiet, check the API address and network.</source>
        <translation>如果您的话机 {extension} 一直没有响铃，请检查 API 地址和网络。</translation>
    </message>
    <message>
        <source>If your phone {extension} stays quiet, correct the API address.</source>
        <translation>如果您的话机 {extension} 一直没有响铃，请更正 API 地址。</translation>
    </message>
    <message>
        <source>Look for a window that asks for the keyring&apos;s password. Or paste the token into the account: it then lasts until the program ends.</source>
        <translation>请查看是否有窗口要求输入密钥环密码。或将令牌粘贴到账户中：仅保留到程序退出为止。</translation>
    </message>
    <message>
        <source>Not sent: no secure connection could be made</source>
        <translation>未发送：无法建立安全连接</translation>
    </message>
    <message>
        <source>Not sent: nothing answers at the provider&apos;s address</source>
        <translation>未发送：服务商地址没有响应</translation>
    </message>
    <message>
        <source>Not sent: signing in at the provider did not work</source>
        <translation>未发送：登录服务商失败</translation>
    </message>
    <message>
        <source>Not sent: the API address can&apos;t be used</source>
        <translation>未发送：API 地址无法使用</translation>
    </message>
    <message>
        <source>Not sent: the call could not be noted in the history</source>
        <translation>未发送：呼叫无法写入通话记录</translation>
    </message>
    <message>
        <source>Not sent: the connection took too long</source>
        <translation>未发送：连接超时</translation>
    </message>
    <message>
        <source>Not sent: the keyring did not answer in time</source>
        <translation>未发送：密钥环未及时响应</translation>
    </message>
    <message>
        <source>Not sent: the keyring failed</source>
        <translation>未发送：密钥环出错</translation>
    </message>
    <message>
        <source>Not sent: the keyring is locked</source>
        <translation>未发送：密钥环已锁定</translation>
    </message>
    <message>
        <source>Not sent: the network is unreachable</source>
        <translation>未发送：网络不可达</translation>
    </message>
    <message>
        <source>Not sent: the provider can&apos;t be reached</source>
        <translation>未发送：无法连接服务商</translation>
    </message>
    <message>
        <source>Not sent: the provider&apos;s address was not found</source>
        <translation>未发送：找不到服务商的地址</translation>
    </message>
    <message>
        <source>Not sent: the proxy did not let it through</source>
        <translation>未发送：代理服务器未予放行</translation>
    </message>
    <message>
        <source>Not sent: the server&apos;s certificate can&apos;t be trusted</source>
        <translation>未发送：服务器的证书不可信</translation>
    </message>
    <message>
        <source>Not sent: this account has no access key</source>
        <translation>未发送：此账户没有访问密钥</translation>
    </message>
    <message>
        <source>Not sent: this account has no token</source>
        <translation>未发送：此账户没有令牌</translation>
    </message>
    <message>
        <source>Not sent: this computer has no keyring to read from</source>
        <translation>未发送：此计算机没有可读取的密钥环</translation>
    </message>
    <message>
        <source>Nothing was given away. Show the details below to the administrator.</source>
        <translation>未泄露任何信息。请将下方详情告知管理员。</translation>
    </message>
    <message>
        <source>Nothing was given away. Tell the administrator of your phone system.</source>
        <translation>未泄露任何信息。请告知电话系统管理员。</translation>
    </message>
    <message>
        <source>Paste a new token into the account, then call again.</source>
        <translation>请在账户中粘贴新令牌，然后再次呼叫。</translation>
    </message>
    <message>
        <source>Paste the token into the account, then call again.</source>
        <translation>请将令牌粘贴到账户中，然后再次呼叫。</translation>
    </message>
    <message>
        <source>Paste the token into the account: it then lasts until the program ends.</source>
        <translation>请将令牌粘贴到账户中：仅保留到程序退出为止。</translation>
    </message>
    <message>
        <source>Press Call when you want to try again.</source>
        <translation>如需重试，请按“呼叫”。</translation>
    </message>
    <message>
        <source>Put the access key into the account, then call again.</source>
        <translation>请在账户中填写访问密钥，然后再次呼叫。</translation>
    </message>
    <message>
        <source>Put the right access key into the account.</source>
        <translation>请在账户中填写正确的访问密钥。</translation>
    </message>
    <message>
        <source>Refused for a reason this program does not know</source>
        <translation>被拒绝：本程序无法识别该原因</translation>
    </message>
    <message>
        <source>Refused with a code this program does not know</source>
        <translation>被拒绝：本程序无法识别该代码</translation>
    </message>
    <message>
        <source>Refused: a call rule forbids this call</source>
        <translation>被拒绝：呼叫策略禁止此呼叫</translation>
    </message>
    <message>
        <source>Refused: calling is not part of the subscription</source>
        <translation>被拒绝：套餐不包含呼叫功能</translation>
    </message>
    <message>
        <source>Refused: calls are not allowed from this network</source>
        <translation>被拒绝：不允许从此网络呼叫</translation>
    </message>
    <message>
        <source>Refused: no line is free under the call rules</source>
        <translation>被拒绝：按呼叫策略没有空闲线路</translation>
    </message>
    <message>
        <source>Refused: something went wrong at the provider</source>
        <translation>被拒绝：服务商处出错</translation>
    </message>
    <message>
        <source>Refused: the access key is wrong</source>
        <translation>被拒绝：访问密钥错误</translation>
    </message>
    <message>
        <source>Refused: the account&apos;s authorisation has expired</source>
        <translation>被拒绝：账户授权已过期</translation>
    </message>
    <message>
        <source>Refused: the call rules are not set up properly</source>
        <translation>被拒绝：呼叫策略设置不当</translation>
    </message>
    <message>
        <source>Refused: the caller ID does not exist</source>
        <translation>被拒绝：主叫号码不存在</translation>
    </message>
    <message>
        <source>Refused: the caller ID is not your company&apos;s</source>
        <translation>被拒绝：主叫号码不属于您的公司</translation>
    </message>
    <message>
        <source>Refused: the caller ID is switched off</source>
        <translation>被拒绝：主叫号码已停用</translation>
    </message>
    <message>
        <source>Refused: the caller ID is switched on already</source>
        <translation>被拒绝：主叫号码已处于启用状态</translation>
    </message>
    <message>
        <source>Refused: the extension belongs to somebody else</source>
        <translation>被拒绝：该分机属于他人</translation>
    </message>
    <message>
        <source>Refused: the extension does not exist</source>
        <translation>被拒绝：该分机不存在</translation>
    </message>
    <message>
        <source>Refused: the extension is newer than the token</source>
        <translation>被拒绝：该分机比令牌更新</translation>
    </message>
    <message>
        <source>Refused: the extension is not in a call</source>
        <translation>被拒绝：该分机不在通话中</translation>
    </message>
    <message>
        <source>Refused: the extension is signed in already</source>
        <translation>被拒绝：该分机已注册</translation>
    </message>
    <message>
        <source>Refused: the extension is switched off</source>
        <translation>被拒绝：该分机已停用</translation>
    </message>
    <message>
        <source>Refused: the extension is switched on already</source>
        <translation>被拒绝：该分机已处于启用状态</translation>
    </message>
    <message>
        <source>Refused: the file does not exist</source>
        <translation>被拒绝：文件不存在</translation>
    </message>
    <message>
        <source>Refused: the provider could not do it</source>
        <translation>被拒绝：服务商无法执行</translation>
    </message>
    <message>
        <source>Refused: the provider could not reach its phone system</source>
        <translation>被拒绝：服务商无法连接其电话系统</translation>
    </message>
    <message>
        <source>Refused: the provider found an error in the request</source>
        <translation>被拒绝：服务商认为请求有误</translation>
    </message>
    <message>
        <source>Refused: the provider&apos;s server has an error</source>
        <translation>被拒绝：服务商的服务器出错</translation>
    </message>
    <message>
        <source>Refused: the token is not valid or has expired</source>
        <translation>被拒绝：令牌无效或已过期</translation>
    </message>
    <message>
        <source>Refused: this address offers no calls</source>
        <translation>被拒绝：此地址不提供呼叫功能</translation>
    </message>
    <message>
        <source>Refused: this app ID is not authorised</source>
        <translation>被拒绝：此应用 ID 未获授权</translation>
    </message>
    <message>
        <source>Refused: your phone is offline</source>
        <translation>被拒绝：您的话机离线</translation>
    </message>
    <message>
        <source>Request accepted</source>
        <translation>请求已受理</translation>
    </message>
    <message>
        <source>Something went wrong inside this program.</source>
        <translation>程序内部出错。</translation>
    </message>
    <message>
        <source>Stopped before anything was sent</source>
        <translation>已停止，未发送任何内容</translation>
    </message>
    <message>
        <source>The answer was not in the form of the provider&apos;s API.</source>
        <translation>响应不符合服务商 API 的格式。</translation>
    </message>
    <message>
        <source>The answer was too large to be the provider&apos;s.</source>
        <translation>响应过大，不可能来自服务商。</translation>
    </message>
    <message>
        <source>The connection broke before the answer came.</source>
        <translation>收到响应前连接中断。</translation>
    </message>
    <message>
        <source>The notice in the window says why; then call again.</source>
        <translation>原因见窗口中的提示；处理后请再次呼叫。</translation>
    </message>
    <message>
        <source>The program ended before the answer came.</source>
        <translation>收到响应前程序已退出。</translation>
    </message>
    <message>
        <source>The provider did not answer in time.</source>
        <translation>服务商未及时响应。</translation>
    </message>
    <message>
        <source>The provider does not say which. Check number, extension, caller ID and call details.</source>
        <translation>服务商没有说明是哪一项。请检查号码、分机、主叫号码和呼叫附加信息。</translation>
    </message>
    <message>
        <source>The provider does not say why. Ask the administrator of your phone system.</source>
        <translation>服务商没有说明原因。请联系电话系统管理员。</translation>
    </message>
    <message>
        <source>The provider&apos;s own words below name the field to correct.</source>
        <translation>下方服务商的回复指出了需要更正的项目。</translation>
    </message>
    <message>
        <source>The provider&apos;s own words below say more.</source>
        <translation>下方服务商的回复中有更多说明。</translation>
    </message>
    <message>
        <source>The reply was malformed, so nothing in it was believed.</source>
        <translation>响应格式有误，因此其内容均未采信。</translation>
    </message>
    <message>
        <source>The server pointed to another address, which was not used.</source>
        <translation>服务器指向另一个地址，未予使用。</translation>
    </message>
    <message>
        <source>The server sent an error text of its own, along with JSON saying: {detail}.</source>
        <translation>服务器附带了自己的错误文本，同时返回的 JSON 内容为：{detail}。</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>请几分钟后重试。</translation>
    </message>
    <message>
        <source>Try again soon, or ask the administrator.</source>
        <translation>请稍后重试，或联系管理员。</translation>
    </message>
    <message>
        <source>Unlock the system&apos;s keyring, then call again.</source>
        <translation>请解锁系统密钥环，然后再次呼叫。</translation>
    </message>
    <message>
        <source>Wait a moment. If your phone {extension} stays quiet, call again.</source>
        <translation>请稍候。如果您的话机 {extension} 一直没有响铃，请再次呼叫。</translation>
    </message>
    <message>
        <source>Your phone {extension} should ring: pick it up.</source>
        <translation>您的话机 {extension} 应会响铃：请接听。</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>{number}, {outcome}, {time}, extension {extension}</source>
        <translation>{number}，{outcome}，{time}，分机 {extension}</translation>
    </message>
    <message>
        <source>{outcome}, recorded</source>
        <translation>{outcome}，有录音</translation>
    </message>
</context>
<context>
    <name>ReplacedNumber</name>
    <message>
        <source>A link brought {number} in place of {text}.</source>
        <translation>链接已将 {text} 替换为 {number}。</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>还原</translation>
    </message>
</context>
<context>
    <name>ResultMenu</name>
    <message>
        <source>No result</source>
        <translation>无联系结果</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>联系结果</translation>
    </message>
    <message>
        <source>{result} (suggested by the record)</source>
        <translation>{result}（根据话单建议）</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln 条通话</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已接通</translation>
    </message>
    <message>
        <source>Export the calls that are shown</source>
        <translation>导出当前显示的通话记录</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message numerus="yes">
        <source>Filters: %n</source>
        <translation>
            <numerusform>筛选：%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Name, number or word</source>
        <translation>姓名、号码或文字</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未接通</translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln of the people with such names are looked for.</source>
        <translation>
            <numerusform>姓名相符的联系人中只搜索 %Ln 位。</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Show all calls</source>
        <translation>显示全部通话</translation>
    </message>
    <message>
        <source>Show the search</source>
        <translation>显示搜索栏</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Call {number} as “{caller_id}” from extension {extension}</source>
        <translation>从分机 {extension} 以“{caller_id}”呼叫 {number}</translation>
    </message>
    <message>
        <source>Call {number} from extension {extension}</source>
        <translation>从分机 {extension} 呼叫 {number}</translation>
    </message>
    <message>
        <source>Caller ID</source>
        <translation>主叫号码</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>客户 ID</translation>
    </message>
    <message>
        <source>Employee ID</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>分机</translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation>成熟度</translation>
    </message>
    <message>
        <source>Member ID</source>
        <translation>会员 ID</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}、{second}</translation>
    </message>
    <message>
        <source>{name} ({number})</source>
        <translation>{name}（{number}）</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <source>{number} ({place})</source>
        <translation>{number}（{place}）</translation>
    </message>
    <message>
        <source>{words}.</source>
        <translation>{words}。</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Account changed: {name}</source>
        <translation>账户有更改：{name}</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Closing the window leaves it in the tray</source>
        <translation>关闭窗口时留在托盘中</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Everything, to find a fault</source>
        <translation>记录全部内容，用于查找故障</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>托盘图标</translation>
    </message>
    <message>
        <source>Keep calls for</source>
        <translation>通话记录保留期限</translation>
    </message>
    <message>
        <source>Keep the window on top</source>
        <translation>窗口置顶</translation>
    </message>
    <message>
        <source>Keys that bring the dialer</source>
        <translation>调出拨号器的快捷键</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Longest wait for the provider</source>
        <translation>等待服务商的最长时间</translation>
    </message>
    <message>
        <source>Message when a call fails</source>
        <translation>呼叫失败时发出通知</translation>
    </message>
    <message>
        <source>New account: {name}, {address}</source>
        <translation>新账户：{name}，{address}</translation>
    </message>
    <message>
        <source>Not shown: {count} more</source>
        <translation>另有 {count} 项未显示</translation>
    </message>
    <message>
        <source>Offer the number in the clipboard</source>
        <translation>提供剪贴板中的号码</translation>
    </message>
    <message>
        <source>Only what went wrong</source>
        <translation>仅记录错误</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>界面大小</translation>
    </message>
    <message>
        <source>Start when you log in</source>
        <translation>登录系统时启动</translation>
    </message>
    <message>
        <source>Start without showing the window</source>
        <translation>启动时不显示窗口</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Warning beside a caller ID</source>
        <translation>主叫号码旁的提醒</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>记录发生的事件</translation>
    </message>
    <message>
        <source>What the log holds</source>
        <translation>日志内容</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>{name}: {before} → {after}</source>
        <translation>{name}：{before} → {after}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>导出设置</translation>
    </message>
    <message>
        <source>Export settings…</source>
        <translation>导出设置…</translation>
    </message>
    <message>
        <source>Exported, without tokens and keys, to {path}</source>
        <translation>已导出到 {path}，不含令牌和密钥</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>Import settings…</source>
        <translation>导入设置…</translation>
    </message>
    <message>
        <source>Imported. Tokens and keys are not in such a file.</source>
        <translation>已导入。此类文件不含令牌和密钥。</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>This file would change nothing.</source>
        <translation>此文件不会带来任何更改。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>No keys</source>
        <translation>无快捷键</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Can&apos;t sign in: the connection to the provider can&apos;t be trusted, and the access key was not sent. Check the API address, or ask the administrator.</source>
        <translation>无法登录：与服务商的连接不可信，访问密钥未发送。请检查 API 地址，或联系管理员。</translation>
    </message>
    <message>
        <source>Can&apos;t sign in: the keyring does not give the access key. Unlock the keyring, or put the key into the account until the program ends.</source>
        <translation>无法登录：密钥环没有提供访问密钥。请解锁密钥环，或在账户中填写密钥，保留到程序退出为止。</translation>
    </message>
    <message>
        <source>Can&apos;t sign in: the provider can&apos;t be reached. Check the network; the next call tries again.</source>
        <translation>无法登录：无法连接服务商。请检查网络；下次呼叫时会重试登录。</translation>
    </message>
    <message>
        <source>Can&apos;t sign in: the provider could not do it now. The next call tries again.</source>
        <translation>无法登录：服务商目前无法处理。下次呼叫时会重试登录。</translation>
    </message>
    <message>
        <source>Can&apos;t sign in: what answers at the API address is not the provider&apos;s sign-in. Check the API address in the account.</source>
        <translation>无法登录：API 地址返回的不是服务商的登录响应。请检查账户中的 API 地址。</translation>
    </message>
    <message>
        <source>Sign-in refused: it is not allowed from this network. Ask the administrator to allow this computer&apos;s internet address.</source>
        <translation>登录被拒绝：不允许从此网络登录。请管理员将此计算机的公网 IP 地址加入允许列表。</translation>
    </message>
    <message>
        <source>Sign-in refused: signing in is not part of the subscription. Ask the administrator, or use a token.</source>
        <translation>登录被拒绝：套餐不包含登录功能。请联系管理员，或使用令牌。</translation>
    </message>
    <message>
        <source>Sign-in refused: the access key is wrong. Put the right one into the account.</source>
        <translation>登录被拒绝：访问密钥错误。请在账户中填写正确的访问密钥。</translation>
    </message>
    <message>
        <source>Sign-in refused: the app ID is not authorised. Check it in the account.</source>
        <translation>登录被拒绝：应用 ID 未获授权。请在账户中检查。</translation>
    </message>
    <message>
        <source>Sign-in refused: your company&apos;s authorisation has expired. Ask the administrator of your phone system to renew it.</source>
        <translation>登录被拒绝：贵公司的授权已过期。请联系电话系统管理员续期。</translation>
    </message>
    <message>
        <source>This account has no access key. Put it into the account.</source>
        <translation>此账户没有访问密钥。请在账户中填写。</translation>
    </message>
</context>
<context>
    <name>Starting</name>
    <message>
        <source>Nothing can be saved in {place}. {advice} Or name another folder with --home DIR.</source>
        <translation>无法在 {place} 中保存任何内容。{advice}也可用 --home DIR 指定其他文件夹。</translation>
    </message>
    <message>
        <source>Something went wrong inside this program ({hint}). It is in the log {log}. Start it again, and if that does not help, install it again.</source>
        <translation>程序内部出错（{hint}）。详情已写入日志 {log}。请重新启动程序；如仍无效，请重新安装。</translation>
    </message>
    <message>
        <source>The dialer can&apos;t start.</source>
        <translation>拨号器无法启动。</translation>
    </message>
    <message>
        <source>The dialer is running already but does not answer; end it and start it again.</source>
        <translation>拨号器已在运行，但没有响应；请结束它后重新启动。</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 天</translation>
    </message>
    <message>
        <source>Accepted, no record</source>
        <translation>已受理，无话单</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已接通</translation>
    </message>
    <message>
        <source>Answered share</source>
        <translation>接通率</translation>
    </message>
    <message>
        <source>Answered, % of those with a record</source>
        <translation>接通率（占有话单呼叫的百分比）</translation>
    </message>
    <message>
        <source>Average wait</source>
        <translation>平均等待时长</translation>
    </message>
    <message>
        <source>Average wait, s</source>
        <translation>平均等待时长（秒）</translation>
    </message>
    <message>
        <source>Before, a line in each bar: {span}</source>
        <translation>上期（各条形中的竖线）：{span}</translation>
    </message>
    <message>
        <source>Caller ID</source>
        <translation>主叫号码</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>呼叫数</translation>
    </message>
    <message>
        <source>Calls of</source>
        <translation>呼叫所属</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Hour of day</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>No calls before: {span}</source>
        <translation>上期无呼叫：{span}</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>未接听</translation>
    </message>
    <message>
        <source>Not compared with the time before: the history begins on {day}.</source>
        <translation>未与上期比较：历史记录始于 {day}。</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>尚未获知</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Stopped in time</source>
        <translation>发送前已停止</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>通话时长</translation>
    </message>
    <message>
        <source>Talk time, s</source>
        <translation>通话时长（秒）</translation>
    </message>
    <message>
        <source>Talks of 60 s and more</source>
        <translation>60 秒及以上的通话</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>With a record</source>
        <translation>有话单</translation>
    </message>
    <message>
        <source>Without a record</source>
        <translation>无话单</translation>
    </message>
    <message>
        <source>before: {before}</source>
        <translation>上期：{before}</translation>
    </message>
    <message>
        <source>left out of the shares</source>
        <translation>未计入比率</translation>
    </message>
    <message>
        <source>no call has a record</source>
        <translation>所有呼叫均无话单</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>其他 {count} 个</translation>
    </message>
    <message>
        <source>{count} pts</source>
        <translation>{count} 个百分点</translation>
    </message>
    <message>
        <source>{day}, until {time}</source>
        <translation>{day}，截至 {time}</translation>
    </message>
    <message>
        <source>{first} to {last}, {time}</source>
        <translation>{first} 至 {last}，截至 {time}</translation>
    </message>
    <message>
        <source>{now}, before: {before}</source>
        <translation>{now}，上期：{before}</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part}/{whole}</translation>
    </message>
    <message>
        <source>{part} of {whole} with a record</source>
        <translation>有话单的 {whole} 次中接通 {part} 次</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>All accounts</source>
        <translation>所有账户</translation>
    </message>
    <message>
        <source>All extensions</source>
        <translation>所有分机</translation>
    </message>
    <message>
        <source>Calls are being taken in. They are counted once all are there.</source>
        <translation>正在补录通话。全部补录后才会计入统计。</translation>
    </message>
    <message>
        <source>Calls of account</source>
        <translation>呼叫所属账户</translation>
    </message>
    <message>
        <source>Calls of extension</source>
        <translation>呼叫所属分机</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>保存为 CSV…</translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation>保存为图片…</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>保存统计数据</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
</context>
<context>
    <name>TaskProgress</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>HH:mm</source>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>yyyy年M月d日 dddd</translation>
    </message>
    <message>
        <source>{date} {time}</source>
        <translation>{date} {time}</translation>
    </message>
</context>
<context>
    <name>Tokens</name>
    <message>
        <source>The keyring failed, so the token can&apos;t be read. Paste the token into the account: it lasts until the program ends.</source>
        <translation>密钥环出错，无法读取令牌。请将令牌粘贴到账户中：仅保留到程序退出为止。</translation>
    </message>
    <message>
        <source>The keyring has not answered yet, so the token is not saved. Look for a window that asks for the keyring&apos;s password. Calls work meanwhile.</source>
        <translation>密钥环尚未响应，因此令牌没有保存。请查看是否有窗口要求输入密钥环密码。在此期间可以正常呼叫。</translation>
    </message>
    <message>
        <source>The keyring is locked, so the token can&apos;t be read. Unlock it, or paste the token into the account until the program ends.</source>
        <translation>密钥环已锁定，无法读取令牌。请解锁密钥环，或将令牌粘贴到账户中，保留到程序退出为止。</translation>
    </message>
    <message>
        <source>The token could not be stored in the keyring. It lasts until the program ends; paste it again at the next start.</source>
        <translation>令牌未能存入密钥环，仅保留到程序退出为止；下次启动时请重新粘贴。</translation>
    </message>
    <message>
        <source>The token is not saved yet: the keyring has not answered. If you quit now, paste it again at the next start.</source>
        <translation>令牌尚未保存：密钥环没有响应。如果现在退出，下次启动时请重新粘贴。</translation>
    </message>
    <message>
        <source>This account has no token. Paste it into the account.</source>
        <translation>此账户没有令牌。请将令牌粘贴到账户中。</translation>
    </message>
    <message>
        <source>This computer has no keyring to keep the token in. Paste the token into the account: it lasts until the program ends and is written nowhere.</source>
        <translation>此计算机没有可保存令牌的密钥环。请将令牌粘贴到账户中：仅保留到程序退出为止，不会写入任何地方。</translation>
    </message>
    <message>
        <source>Waiting for the system&apos;s keyring. It may be asking for its password in a window of its own.</source>
        <translation>正在等待系统密钥环。它可能正在另一个窗口中要求输入密码。</translation>
    </message>
</context>
<context>
    <name>TrayIcon</name>
    <message>
        <source>Dialer</source>
        <translation>Dialer</translation>
    </message>
    <message>
        <source>Dialer: {state}</source>
        <translation>Dialer：{state}</translation>
    </message>
    <message>
        <source>Recent calls</source>
        <translation>最近通话</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>Unfolder</name>
    <message>
        <source>Collapsed</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>Expanded</source>
        <translation>已展开</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Dialer {version} is out; you have {running}. Its page is at {host}. Nothing is downloaded or installed by itself.</source>
        <translation>Dialer {version} 已发布；您使用的是 {running}。其页面位于 {host}。不会自动下载或安装任何内容。</translation>
    </message>
    <message>
        <source>Looking for a newer release…</source>
        <translation>正在查询新版本…</translation>
    </message>
    <message>
        <source>No browser could be opened. The page of the release is:</source>
        <translation>无法打开浏览器。新版本的页面是：</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Open release page</source>
        <translation>打开发布页面</translation>
    </message>
    <message>
        <source>There is no newer release than yours, {version}.</source>
        <translation>没有比您当前的 {version} 更新的版本。</translation>
    </message>
    <message>
        <source>What came back about newer releases is not of today, so it says nothing about them. Look whether this computer&apos;s clock is right.</source>
        <translation>收到的新版本信息不是今天的，因此无法据此判断。请检查此计算机的时钟是否正确。</translation>
    </message>
    <message>
        <source>What came back about newer releases is not signed by the program&apos;s makers, so nothing of it is believed.</source>
        <translation>收到的新版本信息没有程序开发者的签名，因此不予采信。</translation>
    </message>
    <message>
        <source>Whether there is a newer release can&apos;t be told: nobody answered. Try again later.</source>
        <translation>无法得知是否有新版本：没有收到响应。请稍后重试。</translation>
    </message>
</context>
<context>
    <name>_FigureModel</name>
    <message>
        <source>Before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>本期</translation>
    </message>
</context>
<context>
    <name>_NewsBar</name>
    <message>
        <source>Hide this line</source>
        <translation>隐藏此提示</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>_NoticeFrame</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>_NumberRow</name>
    <message>
        <source>Label of number {place}</source>
        <translation>第 {place} 个号码的标签</translation>
    </message>
    <message>
        <source>Number {place}</source>
        <translation>第 {place} 个号码</translation>
    </message>
    <message>
        <source>Remove number {place}</source>
        <translation>删除第 {place} 个号码</translation>
    </message>
</context>
</TS>
