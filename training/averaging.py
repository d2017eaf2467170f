"""Workers of one thread that train copies of a model and now and then average them."""

import torch
import torch.distributed


def average(trained: list[torch.nn.Parameter], progress: float) -> float:
    """Gives all workers the mean of their weights; returns the mean of their progress."""
    weights = torch.nn.utils.parameters_to_vector(trained).detach()
    shared = torch.cat([weights, torch.tensor([progress])])
    torch.distributed.all_reduce(shared)
    shared /= torch.distributed.get_world_size()
    torch.nn.utils.vector_to_parameters(shared[:-1], trained)
    return shared[-1].item()
