"""PyTorch's side of LrNotebooks.Benchmarks, written as one writes PyTorch: python3 pytorch.py FOLDER

FOLDER holds the numbers that both sides start from, as raw arrays. The program says {"torch": version}, then reads lines "case threads"
and answers each with {"seconds": for one unit of the case, "result": the number that it ends with}. An empty first line: there is no PyTorch.
"""
import json
import pathlib
import sys
import time

try:
    import numpy as np
    import torch
    import torch.nn.functional as F
except ImportError:
    print(flush=True)
    sys.exit()

STEPS = 1000
EPOCHS = 3
SHARED = pathlib.Path(sys.argv[1])


def shared(name, *shape, dtype=np.float32):
    return torch.from_numpy(np.fromfile(SHARED / name, dtype=dtype)).reshape(shape)


def timed(units, work):
    start = time.perf_counter()
    result = work()
    return (time.perf_counter() - start) / units, result


def parabola_steps():
    w = torch.tensor(5.0, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.001)

    def work():
        for _ in range(STEPS):
            optimizer.zero_grad()
            (w + 1).square().backward()
            optimizer.step()
        return w.item()

    return timed(STEPS, work)


def lesson_000():
    def work():
        total = 0.0
        for rate in (0.2, 1, 0.001):
            w = torch.tensor(5.0, requires_grad=True)
            optimizer = torch.optim.SGD([w], lr=rate)
            for _ in range(40):
                optimizer.zero_grad()
                (w + 1).square().backward()
                optimizer.step()
                total += w.item() + (w + 1).square().item()
        return total

    return timed(1, work)


def network(name):
    weights = shared("parts.w", 2, 3)
    w1 = weights.clone().requires_grad_()
    w2 = weights[:1].reshape(3, 1).clone().requires_grad_()  # one seed, one stream: W2 starts as W1 does
    optimizer = {
        "sgd": lambda: torch.optim.SGD([w1, w2], lr=0.001),
        "momentum": lambda: torch.optim.SGD([w1, w2], lr=0.001, momentum=0.9),
        "adam": lambda: torch.optim.Adam([w1, w2], lr=0.001),
    }[name]()
    return w1, w2, optimizer


def network_steps(name):
    w1, w2, optimizer = network(name)
    x, y = shared("parts.x", 32, 2)[:8], shared("parts.y", 32, 1)[:8]

    def work():
        for _ in range(STEPS):
            optimizer.zero_grad()
            F.mse_loss(x @ w1 @ w2, y).backward()
            optimizer.step()
        return F.mse_loss(x @ w1 @ w2, y).item()

    return timed(STEPS, work)


def lesson_001():
    x, y = shared("parts.x", 32, 2), shared("parts.y", 32, 1)

    def work():
        total = 0.0
        for name in ("sgd", "momentum", "adam"):
            w1, w2, optimizer = network(name)
            for step in range(20_001):
                start = step * 8 % 32
                optimizer.zero_grad()
                F.mse_loss(x[start:start + 8] @ w1 @ w2, y[start:start + 8]).backward()
                optimizer.step()
                if step % 500 == 0:
                    total += F.mse_loss(x @ w1 @ w2, y).item()
        return total

    return timed(1, work)


def hands(rate=0.0001):
    model = torch.nn.Sequential(
        torch.nn.Linear(12288, 25), torch.nn.ReLU(), torch.nn.Linear(25, 12), torch.nn.ReLU(), torch.nn.Linear(12, 6))
    torch.nn.utils.vector_to_parameters(shared("hands.w", -1).clone(), model.parameters())
    adam = torch.optim.Adam(model.parameters(), lr=rate)
    return shared("hands.x", 1080, 12288), shared("hands.y", 1080, dtype=np.int64), model, adam


def mlp_epochs():
    x, y, model, adam = hands()

    def work():
        for batch in range(EPOCHS * 34):
            start = batch % 34 * 32
            adam.zero_grad()
            loss = F.cross_entropy(model(x[start:start + 32]), y[start:start + 32])
            loss.backward()
            adam.step()
            last = loss.item()
        return last

    return timed(EPOCHS, work)


def lesson_002(rate=0.0001):
    x, y, model, adam = hands(rate)

    def epoch(number):
        order = torch.from_numpy(np.random.RandomState(4 + number).permutation(1080))
        cost = 0.0
        for rows in order.split(32):
            adam.zero_grad()
            loss = F.cross_entropy(model(x[rows]), y[rows])
            loss.backward()
            adam.step()
            cost += loss.item() / 33
        return cost

    epoch(0)
    return timed(EPOCHS, lambda: [epoch(number) for number in range(1, EPOCHS + 1)][-1])


def lesson_002_rates():
    runs = [lesson_002(rate) for rate in (0.0001, 0.00005, 0.00002, 0.00001)]
    return sum(seconds for seconds, _ in runs), sum(result for _, result in runs)


def lesson_003():
    def work():
        curvature = torch.tensor([1.0, 10.0])
        total = 0.0
        for rate in torch.linspace(0.005, 0.195, 40).tolist():
            place = torch.tensor([-8.0, 2.0], requires_grad=True)
            optimizer = torch.optim.SGD([place], lr=rate)
            schedule = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.9 ** 0.1)
            for _ in range(200):
                optimizer.zero_grad()
                loss = (curvature * place.square()).sum() / 2
                loss.backward()
                optimizer.step()
                schedule.step()
                last = loss.item()
            total += last
        return total

    return timed(1, work)


def lesson_004():
    x, y = shared("digits.x", -1, 64), shared("digits.y", -1, dtype=np.int64)

    def work():
        total = 0.0
        for rate in (0.01, 0.03, 0.1, 0.3, 1):
            w = torch.zeros(64, 10, requires_grad=True)
            b = torch.zeros(10, requires_grad=True)
            optimizer = torch.optim.SGD([w, b], lr=rate)
            for epoch in range(10):
                cost = 0.0
                for rows in torch.from_numpy(np.random.RandomState(epoch).permutation(len(y))).split(100):
                    optimizer.zero_grad()
                    loss = F.cross_entropy(x[rows] @ w + b, y[rows])
                    loss.backward()
                    optimizer.step()
                    cost += loss.item()
            total += cost
        return total

    return timed(1, work)


CASES = {
    "parabola-step": parabola_steps,
    "network-sgd": lambda: network_steps("sgd"),
    "network-momentum": lambda: network_steps("momentum"),
    "network-adam": lambda: network_steps("adam"),
    "mlp-epoch": mlp_epochs,
    "lesson-000": lesson_000,
    "lesson-001": lesson_001,
    "lesson-002": lesson_002,
    "lesson-002-together": lesson_002_rates,
    "lesson-003": lesson_003,
    "lesson-004": lesson_004,
}

print(json.dumps({"torch": torch.__version__}), flush=True)
for line in sys.stdin:
    case, threads = line.split()
    torch.set_num_threads(int(threads))
    seconds, result = CASES[case]()
    print(json.dumps({"seconds": seconds, "result": result}), flush=True)
